import { describe, expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { resourceOf, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { isFitToStart } from '../../catalogue/freshness.ts';
import type { Role } from '../../catalogue/role-names.ts';
import { ROLES } from '../../schema/vocabulary.ts';
import { DOOR_PLANS } from './door-plans.ts';
import { NO_DOOR_SOURCES, viewDoor, type DoorBlock, type DoorSources } from './door-view.ts';

const real = await realCatalogue();
const SOURCES: DoorSources = {
  lanyards: { 'two-minute-playground-script': 'two-minute-playground-script-1-lanyard.pdf', 'parents-workshop': 'parents-workshop-lanyard.pdf' },
  decisions: [{ href: '/meetings/decisions/#m', title: 'We agreed.', about: 'Headteachers, 7 October 2026' }],
  due: [{ href: '/meetings/actions/oak/', title: 'Oak', about: '2 open' }],
};
const kindsOf = (role: Role, catalogue: Catalogue = real, sources = SOURCES) => viewDoor(catalogue, role, sources).blocks.map(({ kind }) => kind);
const block = <K extends DoorBlock['kind']>(role: Role, kind: K, catalogue: Catalogue = real, sources = SOURCES) => viewDoor(catalogue, role, sources).blocks.find((one): one is DoorBlock & { kind: K } => one.kind === kind);
const resourcesOn = (role: Role) => [...JSON.stringify(viewDoor(real, role, SOURCES).blocks).matchAll(/\/resources\/([a-z0-9-]+)\//g)].map(([, slug]) => slug!);

test('each role finds what it came for, in this order', () => {
  expect(Object.fromEntries(ROLES.map(({ value }) => [value, kindsOf(value)]))).toMatchInlineSnapshot(`
    {
      "class-teacher": [
        "start",
        "short",
        "cards",
        "visits",
        "question",
        "ask",
      ],
      "governor": [
        "evidence",
        "decisions",
        "self-review",
        "visits",
        "start",
        "question",
        "ask",
      ],
      "headteacher": [
        "decisions",
        "due",
        "evidence",
        "meeting",
        "start",
        "question",
        "ask",
      ],
      "lunchtime-supervisor": [
        "script",
        "start",
        "short",
        "question",
        "ask",
      ],
      "office-staff": [
        "script",
        "languages",
        "start",
        "short",
        "question",
        "ask",
      ],
      "parent-or-carer": [
        "languages",
        "at-home",
        "question",
        "ring",
      ],
      "pastoral-lead": [
        "start",
        "short",
        "evidence",
        "visits",
        "question",
        "ask",
      ],
      "pupil-leader": [
        "lead",
        "question",
        "ring",
      ],
      "senco": [
        "start",
        "cards",
        "question",
        "ask",
      ],
      "teaching-assistant": [
        "start",
        "cards",
        "short",
        "question",
        "ask",
      ],
    }
  `);
});

describe.each(ROLES.map(({ value }) => value))('the door of %s', (role) => {
  test('offers nothing that is late, retired, translated or only for trained people', () => {
    for (const slug of resourcesOn(role)) {
      const resource = resourceOf(real, slug)!;
      expect([slug, isFitToStart(resource, real.today, real.settings.terms), resource.translates]).toEqual([slug, true, undefined]);
    }
  });

  test('is JSON, and has a plan whose blocks are each named once', () => {
    const view = viewDoor(real, role, SOURCES);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(new Set(DOOR_PLANS[role].blocks).size).toBe(DOOR_PLANS[role].blocks.length);
  });
});

test('a headteacher finds decisions, what is due, evidence and the next meeting of headteachers', () => {
  expect([block('headteacher', 'decisions')!.items, block('headteacher', 'due')!.items]).toEqual([SOURCES.decisions, SOURCES.due]);
  expect(block('headteacher', 'evidence')!.items.map(({ href }) => href)).toEqual(['/pages/how-we-practise/', '/trials/', '/programmes/']);
  expect(block('headteacher', 'meeting')).toMatchObject({ href: '/meetings/2027-spring-headteachers/' });
  expect(resourcesOn('headteacher')).not.toContain('formal-conference-outline');
});

test('a lunchtime supervisor finds the script first, with its card beside it', () => {
  expect(viewDoor(real, 'lunchtime-supervisor', SOURCES).blocks[0]).toMatchObject({
    kind: 'script', href: '/resources/two-minute-playground-script/', card: { file: '/resources/two-minute-playground-script/two-minute-playground-script-1-lanyard.pdf', isLanyard: true },
  });
  // The script is not said twice.
  expect(block('lunchtime-supervisor', 'start')!.items.map(({ href }) => href)).not.toContain('/resources/two-minute-playground-script/');
});

test('a parent or carer finds languages first, nothing that staff send or lead, no lanyard and no mailbox', () => {
  const { blocks } = viewDoor(real, 'parent-or-carer', SOURCES);
  expect(blocks[0]).toMatchObject({ kind: 'languages', isForFamilies: true });
  expect(block('parent-or-carer', 'languages')!.languages.map(({ href, drafts }) => [href, drafts])).toEqual([['/languages/cy/', 1], ['/languages/pl/', 1], ['/languages/ur/', 1], ['/languages/ar/', 1]]);
  expect(JSON.stringify(blocks)).not.toMatch(/@|lanyard|\.pdf|letter-after|parents-workshop/);
  expect(block('parent-or-carer', 'ring')!.words).toBe('Ring your child’s school and ask for the class teacher, or the school office. We do not know your child, so we cannot answer for the school.');
  expect(DOOR_PLANS['parent-or-carer'].hasPack).toBe(false);
});

test('a pupil leader finds what pupils can lead, and no mailbox', () => {
  const { blocks } = viewDoor(real, 'pupil-leader', SOURCES);
  expect(blocks[0]).toMatchObject({ kind: 'lead' });
  const led = block('pupil-leader', 'lead')!.items.map(({ href }) => resourceOf(real, href.split('/')[2]!)!.theme === 'pupil-partnership');
  expect([led[0], led]).toEqual([true, led.toSorted((a, b) => Number(b) - Number(a))]);
  expect(JSON.stringify(blocks)).not.toContain('@');
});

test('a start says what speaks for it, and not on each line that nobody has tried it', () => {
  const because = (role: Role) => block(role, 'start')!.items.map(({ because: why }) => why);
  expect([...because('class-teacher'), ...because('office-staff')]).toMatchInlineSnapshot(`
    [
      "Our schools agreed on it. Takes 2 minutes.",
      "Two schools tried it. Takes 5 minutes.",
      "One school tried it. Takes 30 minutes.",
      "Two schools tried it. Takes 5 minutes.",
      "One school tried it. Takes 2 minutes.",
      "One school tried it. Takes 10 minutes.",
    ]
  `);
  expect(block('pupil-leader', 'lead')!.items.at(-1)!.because).toMatch(/^Takes \d+ minutes\.$/);
});

const TERMS = real.settings.terms;
const resource = (slug: string, more: object = {}) => ({ slug, title: slug, summary: '', kind: 'guide', roles: ['class-teacher'], school: 'oak', steward: 'Headteacher', review: '2027-autumn', minutes: 10, page: { words: 400 }, ...more }) as unknown as Resource;
const catalogueOf = (resources: Resource[]) => ({
  today: real.today, settings: { terms: TERMS, languages: [], doors: [{ role: 'class-teacher', question: 'What did we hear?', ask: 'Your headteacher' }] }, resources, trials: [], meetings: [], visits: [], pages: [], programmes: [],
  schools: ['oak', 'elm', 'gone'].map((slug) => ({ slug, title: slug, mailbox: `office@${slug}.example.org`, ...(slug === 'gone' && { left: '2026-07-01' }) })),
}) as unknown as Catalogue;

test('cards, and something to read in two minutes that is not named already; what is late is neither', () => {
  const five = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => resource(slug, { page: { words: slug === 'd' ? 301 : 300 }, ...(slug === 'e' && { kind: 'cards' }) }));
  const all = catalogueOf(five);
  expect([block('class-teacher', 'cards', all)!.cards, block('class-teacher', 'short', all)]).toEqual([{ href: '/resources/e/', title: 'e', file: '/resources/e/e.pdf', isLanyard: false }, { kind: 'short', href: '/resources/f/', title: 'f', words: 300 }]);
  const late = catalogueOf([resource('late', { review: '2026-summer', kind: 'cards', page: { words: 9 } }), resource('long')]);
  expect([block('class-teacher', 'cards', late), block('class-teacher', 'short', late)]).toEqual([undefined, undefined]);
});

test('who to ask: the partner schools that share most for the role, with the roles that look after it', () => {
  const shared = [resource('a', { school: 'elm', steward: 'SENCO' }), resource('b', { school: 'elm' }), resource('c'), resource('d', { school: 'gone' }), resource('e', { school: 'unknown' })];
  expect(block('class-teacher', 'ask', catalogueOf(shared))).toEqual({ kind: 'ask', near: 'your headteacher', schools: [
    { href: '/schools/elm/', title: 'elm', stewards: 'Headteacher or SENCO', mailbox: 'office@elm.example.org' }, { href: '/schools/oak/', title: 'oak', stewards: 'Headteacher', mailbox: 'office@oak.example.org' },
  ] });
});

test('a role for which nothing is shared says so, and still has its question', () => {
  expect(viewDoor(catalogueOf([]), 'class-teacher', NO_DOOR_SOURCES).blocks).toEqual([
    { kind: 'start', items: [] }, { kind: 'question', question: 'What did we hear?' }, { kind: 'ask', near: 'your headteacher', schools: [] },
  ]);
});
