import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { GROUP_SIZES, PHASES, PLACES, RESOURCE_KINDS, ROLES, SETTINGS, THEMES } from '../../src/schema/vocabulary.ts';
import { drawPicture, PICTURES, printSheet } from './attachments.ts';
import { makeBody } from './body.ts';
import { dayAfter, daysBetween, sayDay, schoolDays, type Term } from './calendar.ts';
import { fill, note, paragraph, sentence, someWords, word } from './english.ts';
import type { LetterLanguage } from './letters.ts';
import { PLACE_NAMES } from './place-names.ts';
import { makeRandom } from './random.ts';

/** What a partnership should be like. Only the first two are needed. */
export interface PartnershipOptions {
  /** The folder that gets a `content/`. */
  folder: string;
  /** How many resources. There are a tenth as many trials, and a fiftieth as many schools, meetings, visits, posts, issues and programmes. */
  resources: number;
  /** The same seed makes the same files, byte for byte. Default: 1. */
  seed?: number;
  /** How many schools, if not a fiftieth of the resources; at least 8. */
  schools?: number;
  /** One theme that gets this share of all resources, from 0 to 1. */
  theme?: { name: string; share: number };
  /** How many resources are adapted from one and the same, the first. */
  adaptedOften?: number;
}

/** The day on which the partnership is as it is made: the latest day that anything in it happened. */
export const MADE_ON = '2026-11-20';

/** The day on which it should be checked and built. The project's own pages, which are copied into it, were reviewed by then too. */
export const BUILT_ON = '2026-11-23';

const OWN_CONTENT = join(dirname(fileURLToPath(import.meta.url)), '../../content');
const FIRST_DAY = '2025-04-28';

/** Out of 25 resources in a row, these are a letter and its two translations; the rest are of all kinds. */
const ROUND = 25;
const LETTER = 10;
const TRANSLATIONS: Record<number, LetterLanguage> = { 11: 'cy', 12: 'pl' };

const SITUATIONS = [
  'a fall-out over a ball', 'the dinner queue', 'the first day back', 'a group chat at night', 'wet play', 'a lost friendship', 'coming back after a suspension', 'late arrivals', 'a new class', 'the bus home', 'a broken promise', 'lining up', 'a quarrel in the workshop', 'a hard week', 'the end of term', 'phones in lessons', 'a change of seats', 'a visit from a governor', 'name-calling', 'homework that was lost', 'the school play', 'a residential trip', 'a supply day', 'football at break', 'the changing rooms', 'uniform', 'a rumour', 'moving up a year', 'exam nerves', 'a parent at the gate', 'the library corner', 'a shared project', 'toilets and corridors', 'two best friends and a third', 'the first circle', 'a circle that went wrong', 'shouting out', 'a refused task', 'the breakfast club', 'something taken', 'a joke that hurt', 'the climbing frame', 'the quiet room', 'a pupil who arrives in March', 'brothers and sisters', 'an apology that nobody wanted', 'a whole class in trouble', 'snow', 'sports day', 'the last lesson on Friday', 'absence from lessons', 'a door that was slammed', 'the minibus', 'the music room', 'cooking together', 'a house point dispute', 'the sandpit', 'an unfair goal', 'work experience', 'a picture passed round',
];
const FOR = ['younger children', 'older pupils', 'lunchtime teams', 'tutors', 'the whole staff', 'the office', 'families', 'governors', 'pupil leaders', 'teaching assistants', 'a nursery class', 'a small school', 'a large school', 'special schools', 'a sixth form', 'new colleagues', 'two adults', 'a mixed-age class', 'a trip', 'a busy day', 'mentors', 'a first meeting', 'a second try', 'cover lessons', 'a class council', 'parents’ evening', 'a workshop', 'a quiet start', 'an outdoor lesson', 'the last ten minutes'];
/** Writes a believable partnership into `folder/content/`: settings and own pages as in this project, everything else made. The rules find nothing to put right in it. */
export async function makePartnership({ folder, resources: count, seed = 1, schools: schoolCount = Math.max(8, Math.round(count / 50)), theme, adaptedOften = 0 }: PartnershipOptions): Promise<void> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  cpSync(join(OWN_CONTENT, 'settings.yml'), join(content, 'settings.yml'));
  cpSync(join(OWN_CONTENT, 'pages'), join(content, 'pages'), { recursive: true });
  const { terms, closed = [] } = parse(readFileSync(join(OWN_CONTENT, 'settings.yml'), 'utf8')) as { terms: Term[]; closed?: string[] };

  const making: Making = { seed, count, terms, closed, schools: nameSchools(seed, schoolCount), resources: [] };
  for (let number = 0; number < count; number++) making.resources.push(planResource(number, making, theme, adaptedOften));
  const write = (path: string, fields: Record<string, unknown>, body: string) => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${stringify({ ...fields, example: true }, { lineWidth: 0 })}---\n\n${body}\n`);
  };
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, number) => drawPicture(number)));
  const sheet = await printSheet();

  for (const [number, school] of making.schools.entries()) write(`schools/${school.slug}.mdx`, schoolFields(number, making), paragraph(makeRandom(seed, `school text ${number}`), 4));
  for (const resource of making.resources) {
    const [fields, body] = finishResource(resource, making);
    write(`resources/${resource.slug}/index.mdx`, fields, body);
    if (resource.picture) writeFileSync(join(content, 'resources', resource.slug, resource.picture), pictures[resource.number % PICTURES]!);
    if (resource.document) writeFileSync(join(content, 'resources', resource.slug, resource.document), sheet);
  }
  const few = Math.max(4, Math.round(count / 50));
  writeTrials(making, Math.round(count / 10), write);
  const raised = writeMeetings(making, few, write);
  writeVisits(making, few, write);
  writeNews(making, few, write);
  writeIssues(making, few, raised, write);
  writeProgrammes(making, few, write);
}

type Write = (path: string, fields: Record<string, unknown>, body: string) => void;

interface Making {
  seed: number;
  count: number;
  terms: Term[];
  closed: string[];
  schools: { slug: string; title: string; place: string; setting: string }[];
  resources: Plan[];
}

interface Plan {
  number: number;
  slug: string;
  title: string;
  kind: string;
  theme: string;
  phases: string[];
  language: LetterLanguage;
  school: number;
  version: string;
  added: string;
  licence: string;
  from?: Plan;
  translates?: Plan;
  picture?: string;
  document?: string;
}

function nameSchools(seed: number, count: number): Making['schools'] {
  const random = makeRandom(seed, 'schools');
  return Array.from({ length: count }, (_, number) => {
    // 7,919 shares no divisor with the number of names, so that no name comes twice.
    const place = PLACE_NAMES[(number * 7_919 + 11) % PLACE_NAMES.length]!;
    const setting = random.weighted(SETTINGS.map(({ value }) => [value, value === 'primary' ? 40 : value === 'secondary' ? 25 : 5] as const));
    const kind = { primary: 'Primary School', secondary: 'Academy', 'sixth-form': 'Sixth Form College', 'alternative-provision': 'Centre' }[setting as string] ?? `${setting[0]!.toUpperCase()}${setting.slice(1)} School`;
    return { slug: `${place.toLowerCase()}-${setting}`, title: `${place} ${kind}`, place, setting };
  });
}

function planResource(number: number, { seed, count, schools, resources }: Making, heavy: PartnershipOptions['theme'], adaptedOften: number): Plan {
  const random = makeRandom(seed, `resource ${number}`);
  const place = number % ROUND;
  const language = TRANSLATIONS[place] ?? 'en-GB';
  const translates = language === 'en-GB' ? undefined : resources[number - (place - LETTER)];
  const kinds = RESOURCE_KINDS.map(({ value }) => value).filter((value) => value !== 'letter');
  const kind = place === LETTER || translates ? 'letter' : kinds[random.below(kinds.length)]!;
  const title = translates ? `${translates.title}, ${language === 'cy' ? 'Welsh' : 'Polish'}` : titleOf(number, kind);
  const letters = Math.floor(number / ROUND) * 3 + Math.min(3, Math.max(0, place - LETTER + 1));
  const isOften = number > 0 && number - letters <= adaptedOften && !translates && place !== LETTER;
  const mayAdapt = number > 5 && !translates && place !== LETTER && random.chance(15);
  const origin = isOften ? resources[0] : mayAdapt ? resources[Math.max(0, number - 1 - random.below(Math.min(number, 400)))] : undefined;
  const from = origin && !origin.translates && origin.licence === 'CC-BY-4.0' ? origin : undefined;
  return {
    number, title, kind, language, translates, from,
    slug: slugOf(title),
    theme: heavy && random.below(1000) < heavy.share * 1000 ? heavy.name : random.weighted(THEMES.map(({ value }, at) => [value, [34, 22, 16, 13, 9, 6][at]!] as const)),
    phases: random.some(PHASES.map(({ value }) => value), 1 + random.below(3)),
    school: translates ? translates.school : random.below(schools.length),
    version: `${random.chance(70) ? 1 : 2}.${random.below(4)}`,
    added: dayAfter(FIRST_DAY, Math.floor((number * daysBetween(FIRST_DAY, MADE_ON)) / count)),
    licence: number === 0 || from || translates || place === LETTER || random.chance(88) ? 'CC-BY-4.0' : random.pick(['CC0-1.0', 'OGL-3.0', 'CC-BY-NC-4.0', 'CC-BY-SA-4.0']),
    picture: random.chance(30) ? `${slugOf(word('thing', random))}.webp` : undefined,
    document: random.chance(8) ? 'sheet-to-print.pdf' : undefined,
  };
}

/** Titles go through all pairs of a situation and a reader, for one sort of thing after the other, and none comes twice before 18,000. */
function titleOf(number: number, kind: string): string {
  const at = (number * 617 + 5) % (SITUATIONS.length * FOR.length);
  const round = Math.floor(number / (SITUATIONS.length * FOR.length));
  const name = { script: 'What to say about', cards: 'Cards for', 'circle-plan': 'Circle on', 'session-plan': 'Session on', guide: 'Guide to', checklist: 'Checklist for', letter: 'Letter about', policy: 'Policy on', poster: 'Poster for', 'case-story': 'Story of' }[kind]!;
  return `${name} ${SITUATIONS[at % SITUATIONS.length]}, for ${FOR[Math.floor(at / SITUATIONS.length)]}${round ? ` (${round + 1})` : ''}`;
}

function slugOf(text: string): string {
  return text.toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function finishResource(plan: Plan, making: Making): [Record<string, unknown>, string] {
  const { seed, schools, resources, terms } = making;
  const random = makeRandom(seed, `text ${plan.number}`);
  const school = schools[plan.school]!;
  const reviewed = dayAfter(plan.added, random.below(daysBetween(plan.added, MADE_ON) + 1));
  const term = terms.findIndex(({ ends }) => ends >= reviewed);
  const links = Array.from({ length: 2 }, () => resources[random.below(resources.length)]!).filter((other, at, all) => other !== plan && all.indexOf(other) === at).map(({ title, slug }) => ({ title, address: `/resources/${slug}/` }));
  const body = makeBody({ seed, kind: plan.kind, language: plan.language, letterOf: plan.translates?.number ?? plan.number, links, picture: plan.picture, document: plan.document, school: school.title }, random);
  return [{
    title: plan.title,
    summary: fill(random.pick(['What to do {place} after {happening}, in the words of {adult}.', 'A way to begin {when}, when {child} feels {feeling}.', 'Help for {adult}, with {plan} and a few fair questions.', 'For use {place}: {plan}, and what to ask {when}.']), random),
    theme: plan.theme,
    ...(random.chance(30) && { also: [random.pick(THEMES.filter(({ value }) => value !== plan.theme)).value] }),
    area: random.pick(['daily', 'proactive', 'conversations']),
    kind: plan.kind,
    roles: random.some(ROLES.map(({ value }) => value), 1 + random.below(3)),
    phases: plan.phases,
    places: random.some(PLACES.map(({ value }) => value), 1 + random.below(2)),
    minutes: random.pick([2, 5, 10, 15, 20, 30, 45, 60, 90]),
    size: random.pick(GROUP_SIZES).value,
    ...(random.chance(50) && { needs: someWords('thing', random, 1 + random.below(3)).map((thing) => `A ${thing}`) }),
    school: school.slug,
    ...(plan.language !== 'en-GB' && { language: plan.language }),
    ...(plan.translates && { translates: { resource: plan.translates.slug, version: random.chance(80) ? plan.translates.version : '1.0', state: random.chance(50) ? 'machine-draft' : 'checked-by-speaker', by: 'Machine translation' } }),
    licence: plan.licence,
    version: plan.version,
    added: plan.added,
    ...(plan.from && { adapted: { resource: plan.from.slug, version: random.chance(60) ? plan.from.version : '1.0', changed: paragraph(random, 2), why: sentence(random) } }),
    ...(random.chance(12) && { access: [random.pick(['large-print', 'symbols', 'easy-read', 'few-words'])] }),
    ...(random.chance(15) && { notes: [`Speaks of ${word('happening', random)}`] }),
    safeguarding: { pictures: plan.picture ? 'no-people' : 'no-pictures', voice: random.pick(['none', 'composite']), nameless: true, checked: 'Designated safeguarding lead' },
    reviewed,
    review: terms[Math.min(terms.length - 1, term + 1 + random.below(4))]!.term,
    steward: random.pick(['Pastoral lead', 'Senior lunchtime supervisor', 'Office manager', 'Headteacher', 'SENCO']),
  }, body];
}

function schoolFields(number: number, { seed, schools }: Making): Record<string, unknown> {
  const random = makeRandom(seed, `school ${number}`);
  const { title, place, setting, slug } = schools[number]!;
  const practices = (list: readonly string[]) => random.some(list, 2).map((what) => ({ what: fill(what, random), theme: random.pick(THEMES).value }));
  return {
    title, place,
    authority: random.pick(['Example Borough Council', 'Example County Council', 'Example City Council']),
    coordinates: { latitude: 51 + random.below(380) / 100, longitude: -2.8 + random.below(380) / 100 },
    setting,
    joined: dayAfter('2024-09-02', random.below(200)),
    strengths: practices(['Asking the same questions {place}', 'Circles {when}', 'Putting things right after {happening}', 'Working with {adult}', 'Listening to families {when}']),
    wants: practices(['How others begin {when}', 'What others say {place}', 'Help for {adult}', 'A plan for {happening}']),
    visits: random.chance(70),
    mailbox: `office@${slug}.example.org`,
  };
}

function writeTrials({ seed, terms, schools, resources }: Making, count: number, write: Write): void {
  const random = makeRandom(seed, 'trials');
  const known = new Set<string>();
  const past = terms.filter(({ starts }) => starts <= MADE_ON);
  for (let number = 0; known.size < count && number < count * 20; number++) {
    // The square of chance: a few resources are tried often, and most never.
    const resource = resources[Math.floor(resources.length * (random.below(1000) / 1000) ** 2)]!;
    const school = random.pick(schools);
    const possible = past.filter(({ ends }) => ends >= resource.added);
    if (!possible.length) continue;
    const { term } = random.pick(possible);
    const key = `${(resource.translates ?? resource).slug} ${school.slug} ${term}`;
    if (known.has(key)) continue;
    known.add(key);
    write(`trials/${resource.slug.slice(0, 36).replace(/-$/, '')}-at-${school.slug.slice(0, 30).replace(/-$/, '')}-${known.size}.mdx`, {
      resource: resource.slug, school: school.slug, phase: random.pick(resource.phases), role: random.pick(ROLES).value, term,
      did: `${note(random)} ${note(random)}`,
      happened: `${note(random)} ${note(random)}`,
      ...(random.chance(60) && { change: note(random) }),
      again: random.weighted([['yes', 60], ['with-changes', 30], ['no', 10]] as const),
    }, '');
  }
}

/** Writes the meetings and returns those that have taken place, the earliest first. */
function writeMeetings({ seed, terms, closed, schools, resources }: Making, count: number, write: Write): { slug: string; day: string; term: string }[] {
  const slots = terms.filter(({ starts }) => starts <= '2027-07-21').flatMap((term) => schoolDays(term, closed).flatMap((day) => (['headteachers', 'leading-practitioners'] as const).flatMap((group) => [['09:30', '11:30', 'morning'], ['13:30', '15:00', 'afternoon']].map(([from, until, half]) => ({ term: term.term, day, group, from, until, half })))));
  const open: { action: string; meeting: string; group: string }[] = [];
  const past: { slug: string; day: string; term: string }[] = [];
  for (let number = 0; number < count; number++) {
    const { term, day, group, from, until, half } = slots[Math.floor((number * slots.length) / count) + (number % 4)] ?? slots.at(-1)!;
    const random = makeRandom(seed, `meeting ${number}`);
    const isPast = day <= MADE_ON;
    const isOff = !isPast && random.chance(8);
    const slug = `${day}-${group}-${half}`;
    const later = terms.filter((one) => one.term.localeCompare(term) && one.starts > day);
    const actions = Array.from({ length: 2 + random.below(3) }, (_, at) => ({ what: `${fill(['Try {plan} {place} and bring a note', 'Ask {adult} what gets in the way {when}', 'Write a page about {happening}', 'Read the text on the {thing} with a governor', 'Share what {adult} says {place}'][at]!, random)}`, ...(at === 1 ? { foundation: true } : { school: random.pick(schools).slug }), due: (later[0] ?? terms.at(-1)!).term }));
    const settled = open.filter((one) => one.group === group).slice(0, 2 + random.below(3));
    const agreed = resources.filter(({ added }) => added < day);
    write(`meetings/${slug}.mdx`, {
      title: `${group === 'headteachers' ? 'Headteachers' : 'Leading practitioners'}, ${sayDay(day)}, ${half}`,
      group, term, starts: `${day}T${from}`, ends: `${day}T${until}`, host: random.pick(schools).slug,
      room: 'Come to the main reception. We meet in the library.',
      travel: 'There is parking behind the hall, and the bus stops at the gate.',
      access: 'No steps from the car park to the library.',
      ...(isOff && { state: 'cancelled', notice: 'The hall is needed for exams. We meet in the next term.' }),
      agenda: ['Check-in', 'What we said we would do', fill('After {happening}', random), fill('A text about the {thing}', random), 'Who does what, and by when'],
      ...(isPast && {
        present: random.some(schools, 6).map((school) => ({ school: school.slug, role: random.pick(ROLES).value })),
        ...(settled.length && { settled: settled.map(({ action, meeting }) => ({ action, meeting, outcome: random.chance(85) ? 'done' : 'dropped' })) }),
        decisions: [{ what: fill('Schools may begin with {plan} {when}.', random) }, ...(agreed.length ? [{ what: fill('All schools use the same text after {happening}.', random), resource: agreed[random.below(agreed.length)]!.slug }] : [])],
        actions,
      }),
    }, isPast ? `## What was said\n\n${paragraph(random, 5)}\n\n${paragraph(random, 4)}\n\n## What we were unsure of\n\n${paragraph(random, 3)}` : paragraph(random, 2));
    if (!isPast) continue;
    past.push({ slug, day, term });
    for (const one of settled) open.splice(open.indexOf(one), 1);
    open.push(...actions.map(({ what }) => ({ action: what, meeting: slug, group })));
  }
  return past;
}

function writeVisits({ seed, terms, closed, schools }: Making, count: number, write: Write): void {
  const days = terms.filter(({ ends }) => ends <= '2027-07-21').flatMap((term) => schoolDays(term, closed));
  for (let number = 0; number < count; number++) {
    const random = makeRandom(seed, `visit ${number}`);
    const host = random.pick(schools);
    const day = days[Math.floor((number * days.length) / count)]!;
    const state = day <= MADE_ON ? random.weighted([['done', 90], ['cancelled', 10]] as const) : random.weighted([['open', 70], ['full', 20], ['cancelled', 10]] as const);
    const places = 4 + random.below(12);
    const title = `${random.pick(['Circles', 'Lunchtime', 'A training day', 'The quiet room', 'Pupil leaders', 'A class council', 'The first ten minutes'])} at ${host.title}, ${sayDay(day)}`;
    write(`visits/${slugOf(title)}.mdx`, {
      title, host: host.slug,
      see: [fill('How {adult} begins {place}', random), fill('A circle {when}', random), fill('What happens after {happening}', random)],
      theme: random.pick(THEMES).value, phases: random.some(PHASES.map(({ value }) => value), 2),
      starts: `${day}T09:15`, ends: `${day}T11:30`, places, left: state === 'full' ? 0 : 1 + random.below(places - 1),
      who: random.chance(30) ? ['staff', 'governors'] : ['staff'],
      travel: 'Ten minutes on foot from the station.', access: 'Two steps at the door; ask for the side entrance.',
      questions: someWords('question', random, 2), state,
      ...(state === 'cancelled' && { notice: 'The host school has an inspection. A new day follows.' }),
    }, paragraph(random, 3));
  }
}

function writeNews({ seed, schools, resources }: Making, count: number, write: Write): void {
  for (let number = 0; number < count; number++) {
    const random = makeRandom(seed, `news ${number}`);
    const resource = resources[random.below(resources.length)]!;
    const date = dayAfter(FIRST_DAY, Math.floor((number * daysBetween(FIRST_DAY, MADE_ON)) / count));
    const title = `${fill(random.pick(['After {happening}', 'A {thing} {place}', 'What {adult} saw {when}', 'A note about {plan}']), random)}, ${sayDay(date)}${number && count > 500 ? ` (${number})` : ''}`;
    write(`news/${date}-${number}.mdx`, { title, summary: sentence(random).slice(0, 190), date, school: random.pick(schools).slug, theme: random.pick(THEMES).value }, `${paragraph(random, 4)}\n\nSee [${resource.title}](/resources/${resource.slug}/).\n\n${paragraph(random, 3)}`);
  }
}

function writeIssues({ seed, terms, schools, resources }: Making, count: number, raised: readonly { slug: string; day: string; term: string }[], write: Write): void {
  for (let number = 0; number < count && raised.length; number++) {
    const random = makeRandom(seed, `issue ${number}`);
    const meeting = raised[Math.floor((number * raised.length) / count)]!;
    const since = resources.filter(({ added }) => added > meeting.day);
    const term = terms.filter(({ term: name, starts }) => name === meeting.term || (starts > meeting.day && starts <= MADE_ON));
    const taken = () => (random.chance(60) ? { school: random.pick(schools).slug, term: random.pick(term).term, ...(since.length && random.chance(60) && { resource: random.pick(since).slug }) } : {});
    const title = `${SITUATIONS[number % SITUATIONS.length]![0]!.toUpperCase()}${SITUATIONS[number % SITUATIONS.length]!.slice(1)}, ${sayDay(meeting.day)}${number >= SITUATIONS.length ? `, for ${FOR[Math.floor(number / SITUATIONS.length) % FOR.length]}` : ''}`;
    write(`issues/${slugOf(title)}-${number}.mdx`, {
      title, summary: sentence(random).slice(0, 190), raised: meeting.slug, themes: random.some(THEMES.map(({ value }) => value), 2),
      wanted: [{ what: fill('A text for {adult}', random), role: random.pick(ROLES).value, ...taken() }, { what: fill('A plan {when}', random), phase: random.pick(PHASES).value, ...taken() }, { what: fill('Something to say {place}', random) }],
      resources: random.some(resources, 2).map(({ slug }) => slug),
    }, `${paragraph(random, 4)}\n\n${paragraph(random, 3)}`);
  }
}

function writeProgrammes({ seed, resources }: Making, count: number, write: Write): void {
  for (let number = 0; number < count; number++) {
    const random = makeRandom(seed, `programme ${number}`);
    const some = (most: number) => random.some(resources, most).map(({ slug }) => slug);
    const subject = SITUATIONS[number % SITUATIONS.length]!;
    const title = `Course on ${subject}${number >= SITUATIONS.length ? `, for ${FOR[Math.floor(number / SITUATIONS.length) % FOR.length]}` : ''}`;
    write(`programmes/${slugOf(title)}.mdx`, {
      title, summary: sentence(random).slice(0, 230), provider: 'The Restorative Foundation',
      steps: [
        { title: 'The first hour', about: paragraph(random, 2), sessions: 1, minutes: 60, resources: some(2) },
        { title: 'In your own school', about: paragraph(random, 2), requires: ['The first hour'], sessions: 1, minutes: 45, resources: some(2) },
        { title: 'A subject of your choice', about: sentence(random), requires: ['In your own school'], sessions: 1, chosen: true, minutes: 45 },
      ],
      focus: [{ title: 'Younger children', resources: some(1) }, { title: 'Older pupils', theme: random.pick(THEMES).value }],
      eligibility: 'Any school of the partnership.', cost: 'Free for schools of the partnership.',
      places: [{ year: '2026-27', places: 12, left: random.below(12) }],
      signup: { how: 'Write to the Foundation and say when you could come.', mailbox: 'partnership@example.org' },
      sources: [{ label: 'A page about this course', link: `https://example.org/courses/${number}`, read: '2026-11-09' }],
    }, `${paragraph(random, 4)}\n\n## What it is for\n\n${paragraph(random, 4)}`);
  }
}
