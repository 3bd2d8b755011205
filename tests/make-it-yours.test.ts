import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyNotDeployed } from '../src/checks/build/why-not-deployed.ts';
import { survey } from '../src/checks/content/survey.ts';
import { DEMONSTRATION } from '../src/schema/demonstration.ts';
import { buildSite, type BuildResult } from './astro-build.ts';

/** A copy of the project, of which somebody makes a site of their own as the README says. */
const copy = join(process.cwd(), '.local/make-it-yours');
const KINDS = ['resources', 'trials', 'schools', 'meetings', 'issues', 'visits', 'programmes', 'news'];

/** What the README says to edit: each line as it is, and the line that replaces it. */
const EDITS: [RegExp, string][] = [
  [/^name: .*$/m, 'name: Norfolk Flourishing Schools'],
  [/^brand: .*$/m, 'brand: Norfolk Flourishing'],
  [/^headline: .*\n/m, ''],
  [/^short: .*$/m, 'short: Flourishing'],
  [/^foundation: .*$/m, 'foundation: Norfolk County Council'],
  [/^called: .*$/m, 'called: the council'],
  [/^mailbox: .*$/m, 'mailbox: flourishing@norfolk.gov.uk'],
  [/^address: .*$/m, 'address: https://flourishing.norfolk.gov.uk'],
  [/^repository: .*$/m, 'repository: https://github.com/norfolk/flourishing'],
  [/^licence: .*$/m, 'licence: OGL-3.0'],
  [/^accessibility: .*$/m, 'accessibility: { written: 2026-11-24, compliance: not }'],
  [/^terms:\n(?: .*\n)+closed: .*$/m, 'terms:\n  - { term: 2026-autumn, starts: 2026-09-03, ends: 2026-12-17 }\n  - { term: 2027-spring, starts: 2027-01-05, ends: 2027-03-26 }'],
  [/^languages:\n(?: .*\n)+/m, 'languages:\n  - { language: en-GB, name: English, own: English, direction: ltr }\n'],
];

let built: BuildResult;
const page = (path: string) => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');
/** What a reader sees of a page. */
const words = (path: string) => page(path).replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const item of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) cpSync(item, join(copy, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  const settings = join(copy, 'content/settings.yml');
  writeFileSync(settings, EDITS.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, readFileSync(settings, 'utf8')));
  for (const kind of KINDS) {
    rmSync(join(copy, 'content', kind), { recursive: true });
    mkdirSync(join(copy, 'content', kind));
    writeFileSync(join(copy, 'content', kind, '.gitkeep'), '');
  }
  built = await buildSite(copy, { CONTEXT: 'production', RESTORATIVE_MODE: '' });
}, 180_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('there is nothing to put right, no link leads nowhere, and the site may go out', () => {
  expect(built.ok, built.output).toBe(true);
  expect(built.output).not.toContain('lead nowhere');
  expect(built.output).not.toContain('set aside');
  expect(JSON.parse(readFileSync(join(copy, 'dist/quarantine.json'), 'utf8')).problems).toEqual([]);
});

test('nothing of the demonstration is left in any page, feed, calendar or file of data', () => {
  const files = globSync('**/*.{html,json,atom,ics,txt,xml,webmanifest}', { cwd: join(copy, 'dist') });
  expect(files.length).toBeGreaterThan(100);
  // The Foundation is named where an idea is credited to it, with a link to its own site; rules show examples of mailboxes.
  const credit = /(?:Schools Partnership, )?The Restorative Foundation(?:, Schools Partnership)?/g;
  const stale = [DEMONSTRATION.name, DEMONSTRATION.mailbox, new URL(DEMONSTRATION.address).hostname, DEMONSTRATION.repository, 'Hawthorn', 'Restorative Foundation', 'the Foundation', 'The Foundation', '23 November 2026</time>', 'Durham’s approach</a>.'];
  const left = files.filter((file) => !file.startsWith('what-we-check/')).flatMap((file) => {
    const text = readFileSync(join(copy, 'dist', file), 'utf8').replace(credit, '');
    return stale.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`);
  });
  expect(left).toEqual([]);
});

test.each([
  ['pages/safeguarding', 'write to flourishing@norfolk.gov.uk .'],
  ['pages/privacy', 'Norfolk County Council is responsible for the answer.'],
  ['pages/about', 'Norfolk Flourishing Schools is a community of schools'],
  ['pages/about', 'The council does not inspect schools'],
  ['pages/about', 'Most have the licence Open Government Licence 3.0,'],
  ['pages/accessibility', 'This statement is about Norfolk Flourishing Schools. It was written on 24 November 2026.'],
  ['pages/accessibility', 'We call the site not compliant .'],
  ['pages/accessibility', 'This page came with the site. The council has not read it through yet.'],
  ['what-we-check', 'people at the council read every page too'],
  ['programmes', 'No programme is listed yet.'],
  ['self-review', 'What is strong'],
  ['schools', 'No school is listed yet.'],
  ['meetings', 'No meeting has been arranged yet.'],
  ['visits', 'No visit has been arranged yet.'],
  ['visits/wishes', 'No school has said yet what it would like to see.'],
  ['packs', 'There is no pack yet'],
  ['resources', 'Nobody has shared anything here yet.'],
  ['trials/tell', 'Nobody has shared anything here yet'],
  ['issues', 'Nothing has been asked for yet.'],
  ['roles/headteacher', 'Who to ask'],
])('/%s/ says: %s', (path, says) => expect(words(path)).toContain(says));

test('the links to our mailbox begin an e-mail to it', () => {
  expect(page('pages/safeguarding')).toContain('href="mailto:flourishing@norfolk.gov.uk?subject=Please%20take%20this%20down"');
  expect(JSON.parse(readFileSync(join(copy, 'dist/manifest.webmanifest'), 'utf8'))).toMatchObject({ name: 'Norfolk Flourishing Schools', short_name: 'Flourishing' });
});

test('a section about examples, and words about a resource that is not there, are left out', () => {
  expect(words('pages/about')).not.toContain('What is real here');
  expect(words('pages/safeguarding')).not.toContain('when not to use it');
});

test('the demonstration itself does not go out as a site that somebody could write to', async () => {
  expect(whyNotDeployed((await survey(process.cwd(), '2026-11-23')).library)).toContain('content/settings.yml, line 8: partnership@example.org is reserved for examples');
});

test('pages of the demonstration are no newer than it says, so that a copy knows what it has not read', async () => {
  const { library } = await survey(process.cwd(), '2026-11-23');
  expect(library.ofKind('pages').map(({ values }) => values.reviewed).concat(library.settings!.accessibility!.written).filter((day) => day > DEMONSTRATION.until)).toEqual([]);
});
