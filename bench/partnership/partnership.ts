import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { GROUP_SIZES, PLACES, ROLES, THEMES } from '../../src/schema/vocabulary.ts';
import { drawPicture, PICTURES, printSheet } from './attachments.ts';
import { makeBody } from './body.ts';
import { dayAfter, daysBetween, type Term } from './calendar.ts';
import { fill, paragraph, sentence, someWords, word } from './english.ts';
import { writeHappenings } from './happenings.ts';
import { MADE_ON, planPartnership, type PartnershipOptions, type PartnershipPlan, type ResourcePlan } from './plan.ts';
import { makeRandom } from './random.ts';

/** The day on which it should be checked and built. The project's own pages, which are copied into it, were reviewed by then too. */
export const BUILT_ON = '2026-11-23';

const OWN_CONTENT = join(dirname(fileURLToPath(import.meta.url)), '../../content');

/** Writes a believable partnership into `folder/content/`: settings and own pages as in this project, everything else made. The rules find nothing to put right in it. */
export async function makePartnership({ folder, ...options }: PartnershipOptions & { folder: string }): Promise<void> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  cpSync(join(OWN_CONTENT, 'settings.yml'), join(content, 'settings.yml'));
  cpSync(join(OWN_CONTENT, 'pages'), join(content, 'pages'), { recursive: true });
  const { terms, closed = [] } = parse(readFileSync(join(OWN_CONTENT, 'settings.yml'), 'utf8')) as { terms: Term[]; closed?: string[] };

  const plan = planPartnership(options, terms, closed);
  const write = (path: string, fields: Record<string, unknown>, body: string) => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${stringify({ ...fields, example: true }, { lineWidth: 0 })}---\n\n${body}\n`);
  };
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, number) => drawPicture(number)));
  const sheet = await printSheet();

  for (const [number, school] of plan.schools.entries()) write(`schools/${school.slug}.mdx`, schoolFields(number, plan), paragraph(makeRandom(plan.seed, `school text ${number}`), 4));
  for (const resource of plan.resources) {
    const [fields, body] = finishResource(resource, plan);
    write(`resources/${resource.slug}/index.mdx`, fields, body);
    if (resource.picture) writeFileSync(join(content, 'resources', resource.slug, resource.picture), pictures[resource.number % PICTURES]!);
    if (resource.document) writeFileSync(join(content, 'resources', resource.slug, resource.document), sheet);
  }
  writeHappenings(plan, write);
}

/** The fields and the text of a resource. */
function finishResource(plan: ResourcePlan, { seed, schools, resources, terms }: PartnershipPlan): [Record<string, unknown>, string] {
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
    minutes: Math.max(random.pick([2, 5, 10, 15, 20, 30, 45, 60, 90]), ...minutesOfSteps(body)),
    size: random.pick(GROUP_SIZES).value,
    ...(random.chance(50) && { needs: someWords('thing', random, 1 + random.below(3)).map((thing) => `A ${thing}`) }),
    school: school.slug,
    ...(plan.language !== 'en-GB' && { language: plan.language }),
    ...(plan.translates && { translates: { resource: plan.translates.slug, version: random.chance(80) ? plan.translates.version : '1.0', state: random.chance(50) ? 'machine-draft' : 'checked-by-speaker', by: 'Machine translation' } }),
    licence: plan.licence,
    version: plan.version,
    added: plan.added,
    ...(plan.from && { adapted: { resource: plan.from.slug, version: random.chance(60) ? plan.from.version : '1.0', changed: paragraph(random, 2), why: sentence(random) } }),
    ...(random.chance(12) && { access: [random.pick(['large-print', 'symbols', 'audio', 'few-words'])] }),
    ...(random.chance(15) && { notes: [`Speaks of ${word('happening', random)}`] }),
    safeguarding: { pictures: plan.picture ? 'no-people' : 'no-pictures', voice: random.pick(['none', 'composite']), nameless: true, checked: 'Designated safeguarding lead' },
    reviewed,
    review: terms[Math.min(terms.length - 1, term + 1 + random.below(4))]!.term,
    steward: random.pick(['Pastoral lead', 'Senior lunchtime supervisor', 'Office manager', 'Headteacher', 'SENCO']),
  }, body];
}

/** The minutes of each running order in a body, so that a page says how long it takes. */
function minutesOfSteps(body: string): number[] {
  return body.match(/<Steps[\s\S]*?<\/Steps>/g)?.map((part) => [...part.matchAll(/(\d+) minutes:/g)].reduce((sum, [, minutes]) => sum + Number(minutes), 0)) ?? [];
}

function schoolFields(number: number, { seed, schools }: PartnershipPlan): Record<string, unknown> {
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
