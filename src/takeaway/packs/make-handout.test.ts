import { expectView } from '../../../tests/expect-view.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { resourceOf, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { statusOf } from '../../catalogue/status.ts';
import { makeHandout } from './make-handout.ts';

const find = (catalogue: Catalogue, slug: string) => catalogue.resources.find((one) => one.slug === slug)!;

expectView('/my-pack/handouts/[slug].json', await realCatalogue(), {
  // The first of those that were made from another, and the last of those that others have tried, are always looked at.
  pagesOf: (catalogue) => {
    const weigh = (one: Resource) => (one.adapted ? -1 : ['tried', 'tried-widely'].includes(statusOf(one, catalogue)!) ? 1 : 0);
    return catalogue.resources.filter(({ retired }) => !retired).toSorted((a, b) => weigh(a) - weigh(b)).map(({ slug }) => slug);
  },
  viewOf: (catalogue, slug) => makeHandout(resourceOf(catalogue, slug)!, catalogue, [{ name: `${slug}.pdf`, label: 'PDF', about: '', shape: 'leaflet', bytes: 9 }]),
  notShown: {
    'all other resources have other text, summaries and facts': (catalogue, slug) => {
      for (const one of catalogue.resources) if (one.slug !== slug) Object.assign(one, { summary: 'Other.', minutes: 99, reviewed: '2020-01-01', needs: ['Chairs'], page: { file: 'x', tree: { type: 'root', children: [] }, beside: [] } });
    },
    'a resource is added that has nothing to do with it': (catalogue, slug) => {
      const { translates, adapted, outside, ...alone } = find(catalogue, slug);
      catalogue.resources.push({ ...alone, slug: 'alone', title: 'Alone' });
    },
    'it has another theme, area and kind': (catalogue, slug) => void Object.assign(find(catalogue, slug), { theme: 'common-concerns', also: [], area: 'daily', kind: 'script', steward: 'Somebody', formerly: ['earlier'] }),
    'there are other visits, news, programmes and pages': (catalogue) => void Object.assign(catalogue, { visits: [], news: [], programmes: [], pages: [], aside: [], removed: [] }),
    'the settings have another name, repository and mailbox': (catalogue) => void Object.assign(catalogue.settings, { name: 'Another', repository: 'https://other.example', mailbox: 'other@other.example' }),
  },
  shown: {
    'its summary': (catalogue, slug) => void (find(catalogue, slug).summary = 'Another summary.'),
    'its text': (catalogue, slug) => void find(catalogue, slug).page.tree.children.push({ type: 'thematicBreak' }),
    'a file beside it': (catalogue, slug) => void find(catalogue, slug).page.beside.push({ name: 'more.pdf', bytes: 4 }),
    'nobody has tried it': (catalogue) => void (catalogue.trials = []),
    'the title of what it was made from': (catalogue, slug) => {
      for (const one of catalogue.resources) if (one.slug !== slug) one.title = `${one.title}, again`;
    },
    'the name of a school': (catalogue) => catalogue.schools.forEach((school) => (school.title = `${school.title} Academy`)),
  },
});
