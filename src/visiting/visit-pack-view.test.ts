import type { Catalogue } from '../catalogue/catalogue.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewVisitPack, type PackReader, type VisitPackView } from './visit-pack-view.ts';

const catalogue = await realCatalogue();
const own = (copy: Catalogue, slug: string) => copy.visits.find((visit) => visit.slug === slug)!;

for (const reader of ['visitor', 'host'] satisfies PackReader[]) {
  expectView<string, VisitPackView>(`the ${reader} pack`, catalogue, {
    pagesOf: ({ visits }) => visits.map(({ slug }) => slug),
    viewOf: (all, slug) => viewVisitPack(all, slug, reader),
    notShown: {
      'other visits': (copy, slug) => void (copy.visits = copy.visits.filter((visit) => visit.slug === slug)),
      'other pages, and the text of the visit': (copy, slug) => {
        copy.pages = copy.pages.filter((page) => page.slug === `${reader}-pack`);
        own(copy, slug).page.tree = { type: 'root', children: [] };
      },
      'its theme, phases and programme': (copy, slug) => void Object.assign(own(copy, slug), { theme: 'common-concerns', phases: ['post-16'], programme: undefined }),
      'what the host is good at, and where on the map it lies': (copy) => {
        for (const school of copy.schools) Object.assign(school, { strengths: [], wants: [], coordinates: undefined });
      },
      'resources, trials and meetings': (copy) => void Object.assign(copy, { resources: [], trials: [], meetings: [] }),
      'settings but for the repository': (copy) => void Object.assign(copy.settings, { name: 'Another partnership', foundation: 'Another', terms: [] }),
      ...(reader === 'host'
        ? { 'the mailbox and the note of the host': (copy) => void copy.schools.forEach((school) => Object.assign(school, { mailbox: 'another@example.org', note: 'Ring the bell.' })) }
        : { 'how many places are taken': (copy, slug) => void (own(copy, slug).places = 20) }),
    },
    shown: {
      'that it is cancelled': (copy, slug) => void (own(copy, slug).state = 'cancelled'),
      'access': (copy, slug) => void (own(copy, slug).access = 'A ramp at the side.'),
      'questions': (copy, slug) => void (own(copy, slug).questions = ['Why?']),
      'the text that is the same for every visit': (copy) => void (copy.pages.find(({ slug }) => slug === `${reader}-pack`)!.page.tree = { type: 'root', children: [] }),
      'the name of the host': (copy) => {
        for (const school of copy.schools) school.title = 'Another name';
      },
    },
  });
}
