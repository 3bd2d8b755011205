import { PHASES, ROLES, THEMES } from '../../src/schema/vocabulary.ts';
import { dayAfter, daysBetween, sayDay, schoolDays } from './calendar.ts';
import { fill, note, paragraph, sentence, someWords } from './english.ts';
import { FOR, SITUATIONS } from './phrases.ts';
import { FIRST_DAY, MADE_ON, slugOf, type PartnershipPlan } from './plan.ts';
import { makeRandom } from './random.ts';

/** Writes a page of content/: its path there, its fields and its text. */
export type Write = (path: string, fields: Record<string, unknown>, body: string) => void;

/** Writes what happens in a planned partnership: a tenth as many trials as resources, and a fiftieth as many meetings, visits, posts, issues and programmes. */
export function writeHappenings(plan: PartnershipPlan, write: Write): void {
  const few = Math.max(4, Math.round(plan.count / 50));
  writeTrials(plan, Math.round(plan.count / 10), write);
  const raised = writeMeetings(plan, few, write);
  writeVisits(plan, few, write);
  writeNews(plan, few, write);
  writeIssues(plan, few, raised, write);
  writeProgrammes(plan, few, write);
}

function writeTrials({ seed, terms, schools, resources }: PartnershipPlan, count: number, write: Write): void {
  const random = makeRandom(seed, 'trials');
  const known = new Set<string>();
  const past = terms.filter(({ starts }) => starts <= MADE_ON);
  for (let number = 0; known.size < count && number < count * 20; number++) {
    // The square of chance: a few resources are tried often, and most never.
    const chosen = resources[Math.floor(resources.length * (random.below(1000) / 1000) ** 2)]!;
    // A translation may be a machine draft, and nobody says of one that it was tried.
    const resource = chosen.translates ?? chosen;
    const school = random.pick(schools);
    const possible = past.filter(({ ends }) => ends >= resource.added);
    if (!possible.length) continue;
    const { term } = random.pick(possible);
    const key = `${resource.slug} ${school.slug} ${term}`;
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
function writeMeetings({ seed, terms, closed, schools, resources }: PartnershipPlan, count: number, write: Write): { slug: string; day: string; term: string }[] {
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

function writeVisits({ seed, terms, closed, schools }: PartnershipPlan, count: number, write: Write): void {
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

function writeNews({ seed, schools, resources }: PartnershipPlan, count: number, write: Write): void {
  for (let number = 0; number < count; number++) {
    const random = makeRandom(seed, `news ${number}`);
    const resource = resources[random.below(resources.length)]!;
    const date = dayAfter(FIRST_DAY, Math.floor((number * daysBetween(FIRST_DAY, MADE_ON)) / count));
    const title = `${fill(random.pick(['After {happening}', 'A {thing} {place}', 'What {adult} saw {when}', 'A note about {plan}']), random)}, ${sayDay(date)}${number && count > 500 ? ` (${number})` : ''}`;
    write(`news/${date}-${number}.mdx`, { title, summary: sentence(random).slice(0, 190), date, school: random.pick(schools).slug, theme: random.pick(THEMES).value }, `${paragraph(random, 4)}\n\nSee [${resource.title}](/resources/${resource.slug}/).\n\n${paragraph(random, 3)}`);
  }
}

function writeIssues({ seed, terms, schools, resources }: PartnershipPlan, count: number, raised: readonly { slug: string; day: string; term: string }[], write: Write): void {
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

function writeProgrammes({ seed, resources }: PartnershipPlan, count: number, write: Write): void {
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
