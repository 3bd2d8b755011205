import { describe, expect, test } from 'vitest';
import { plainBytes } from './inspection/file-bytes.ts';
import { checkPreconditions } from './check-preconditions.ts';
import type { Reader } from './inspection/refuse-written.ts';
import type { Person } from './person.ts';
import type { Preconditions } from './verdict.ts';
import { signMessage } from './ownership.ts';

const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [], school: 'hawthorn-lane' };
const colleague: Person = { ...teacher, email: 'head@hawthorn-lane.example' };
const neighbour: Person = { email: 'teacher@elm.example', name: 'Elm', roles: [], school: 'elm' };
const alone: Person = { email: 'helper@home.example', name: 'helper@home.example', roles: [] };
const foundation: Person = { email: 'office@foundation.example', name: 'Foundation', roles: ['foundation'] };
const A = 'a'.repeat(40);
const draft = 'cms/resources/lanyard-card/index';
const SITE = 'partnership/site';
const PAGE = 'content/resources/lanyard-card/index.mdx';

type Change = { filename: string; previous_filename?: string; status: string };

/** What a code host of the tests holds. */
interface Host {
  /** In what the draft differs from what is published. */
  files?: Change[];
  mode?: string;
  /** The repository from which it was handed in. */
  from?: string | null;
  /** Whether the site itself is kept in a copy. */
  fork?: boolean;
  ref?: string;
  begunBy?: Person;
  /** Whoever the commits that are added say made them. */
  added?: Person[];
  truncated?: boolean;
  gone?: boolean;
  /** The school that a page names, and the one that it names where it is published; nothing for a page that is new. */
  school?: string;
  published?: string;
  /** What files hold, by their path. */
  contents?: Record<string, string>;
}

const byHand = (person: Person) => ({ commit: { message: signMessage('Change', person), author: { email: person.email } } });
const textOf = (school?: string) => `---\ntitle: x\n${school ? `school: ${school}\n` : ''}---\n\nWords.\n`;

function read({ files = [{ filename: PAGE, status: 'modified' }], mode = '100644', from = SITE, fork = false, ref = draft, begunBy = teacher, added = [], truncated = false, gone = false, school = 'hawthorn-lane', published, contents = {} }: Host = {}): Reader {
  const value = (path: string) => {
    if (gone) return undefined;
    if (path.startsWith('/pulls/')) return { head: { ref, repo: from === null ? null : { full_name: from, fork: fork || from !== SITE } }, base: { ref: 'main', repo: { full_name: SITE, fork } } };
    if (path.startsWith(`/compare/main...${A}`)) return { files, commits: added.map(byHand) };
    if (path.startsWith('/compare/main...')) return { files, commits: [byHand(begunBy), byHand(foundation)] };
    if (path.startsWith('/compare/')) return { files, commits: added.map(byHand) };
    if (path.startsWith('/git/trees/main:')) return { tree: published ? [{ path: 'index.mdx', sha: 'published' }, { path: 'we-tried-it.mdx', sha: 'published' }] : [] };
    return { tree: files.map(({ filename }) => ({ path: filename, mode, type: 'blob', sha: filename })), truncated };
  };
  const inside = (sha: string) => (sha === 'published' ? textOf(published) : contents[sha] ?? (sha.endsWith('.pdf') ? '%PDF-1.7' : sha.endsWith('.mdx') ? textOf(school) : 'name: Oak'));
  return { value: (path) => Promise.resolve(value(path)), file: (sha) => Promise.resolve(inside(sha) === 'no file' ? undefined : plainBytes(new TextEncoder().encode(inside(sha)))) };
}
const look = async (person: Person, first: Preconditions, host: Host) => (await checkPreconditions(first, person, read(host))).refused?.message;
const change = (filename: string, status = 'modified') => ({ files: [{ filename: PAGE, status: 'modified' }, { filename, status }] });

describe('what a draft leads to is kept', () => {
  test('when it is one page and the files beside it', async () => {
    expect(await look(teacher, { draft, changes: A }, change('content/resources/lanyard-card/card.pdf', 'added'))).toBeUndefined();
    expect(await look(teacher, { draft, changes: A }, change('content/resources/lanyard-card/card.pdf', 'removed'))).toBeUndefined();
    expect(await look(teacher, { draft: 'cms/trials/we-tried-it', changes: A }, { files: [{ filename: 'content/trials/we-tried-it.mdx', status: 'added' }] })).toBeUndefined();
    expect(await look(foundation, { draft: 'cms/settings/settings', changes: A }, { files: [{ filename: 'content/settings.yml', status: 'modified' }] })).toBeUndefined();
  });

  test.each([
    ['another page beside the one that is read', change('content/resources/other/index.mdx'), 'A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.'],
    ['a page whose name only begins alike', change('content/resources/lanyard-card-two/index.mdx'), 'A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.'],
    ['how the site is built', change('netlify.toml'), 'The editor can only write in the folders of the partnership. Nothing was changed.'],
    ['a program', change('src/gateway/policy.ts', 'added'), 'The editor can only write in the folders of the partnership. Nothing was changed.'],
    ['that the rest of the site is gone', change('package.json', 'removed'), 'The editor can only write in the folders of the partnership. Nothing was changed.'],
    ['a file under its old name', { files: [{ filename: PAGE, previous_filename: 'astro.config.mjs', status: 'renamed' }] }, 'The editor can only write in the folders of the partnership. Nothing was changed.'],
    ['a link to another file', { mode: '120000' }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a program that can be run', { mode: '100755' }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['more files than can be looked at', { files: Array.from({ length: 300 }, (_, index) => ({ filename: `content/resources/lanyard-card/f${index}.pdf`, status: 'added' })) }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a list that was cut short', { truncated: true }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a history that is not ours', { gone: true }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
  ])('and refused when it brings %s', async (_, host, message) => {
    expect(await look(teacher, { draft, changes: A }, host)).toBe(message);
    expect(await look(foundation, { draft, changes: A }, host)).toBe(message);
  });

  test('and refused when a school changes what is not its own', async () => {
    expect(await look(teacher, { draft, changes: A }, { files: [{ filename: 'content/news/hello.mdx', status: 'added' }] })).toBe('Only those who publish can change this. Write to them, and say what should be different.');
  });
});

describe('the Foundation publishes', () => {
  test('what was handed in as a draft of this site', async () => {
    expect(await look(foundation, { pull: '3', changes: A }, {})).toBeUndefined();
  });

  test('also when the site is kept in a copy of somebody’s repository', async () => {
    expect(await look(foundation, { pull: '3', changes: A }, { fork: true })).toBeUndefined();
    expect(await look(teacher, { pull: '3', own: 'only' }, { fork: true })).toBeUndefined();
  });

  test.each([
    ['from a copy of the repository', { from: 'somebody/site' }],
    ['from a copy of the copy in which the site is kept', { from: 'somebody/site', fork: true }],
    ['from a copy that is deleted', { from: null }],
    ['from a branch that is no draft', { ref: 'main' }],
    ['that is not there', { gone: true }],
  ])('nothing %s', async (_, host) => {
    expect(await look(foundation, { pull: '3', changes: A }, host)).toBe('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  });
});

describe('a draft is changed and thrown away', () => {
  const ways: Preconditions[] = [{ draft, own: 'or nobody’s' }, { pull: '3', own: 'only' }, { draft, changes: A, own: 'or nobody’s' }];
  const others = (who: string) => `${who} began this draft, so only they and those who publish can change it or throw it away. You can read it. Nothing was changed.`;

  test.each(ways)('by anybody from its school, even when somebody else added to it, and by the Foundation: %o', async (way) => {
    for (const person of [teacher, colleague, foundation]) expect(await look(person, way, { added: [person] })).toBeUndefined();
    expect(await look(alone, way, { begunBy: alone, added: [alone] })).toBeUndefined();
  });

  test.each(ways)('and by nobody else: %o', async (way) => {
    for (const person of [neighbour, alone]) expect(await look(person, way, { added: [person] })).toBe(others('Another school'));
    expect(await look(neighbour, way, { begunBy: alone })).toBe(others('Somebody else'));
    // Who has moved to another school leaves its drafts there.
    expect(await look({ ...teacher, school: 'elm' }, way, {})).toBe(others('Another school'));
    expect(await look(teacher, way, { begunBy: foundation })).toBe(others('Somebody else'));
  });

  test('when it is empty, it is nobody’s', async () => {
    const empty = { ...read(), value: (path: string) => Promise.resolve(path.includes('cms') ? { files: [], commits: [] } : read().value(path)) };
    expect(await checkPreconditions({ draft, own: 'or nobody’s' }, neighbour, empty)).toEqual({});
    expect((await checkPreconditions({ draft, own: 'only' }, neighbour, empty)).refused?.message).toBe('There is nothing in this draft yet. Save something in it first.');
    expect(await checkPreconditions({ draft, startsDraft: true }, neighbour, empty)).toEqual({ emptyDraft: draft });
    expect(await checkPreconditions({ draft, startsDraft: true }, neighbour, read())).toEqual({});
  });

  test('only by commits that say truly who made them', async () => {
    const elsewhere = 'This was not made in the editor, so it cannot be kept here. Nothing was changed.';
    for (const way of [{ draft, changes: A, startsDraft: true }, { draft, changes: A, own: 'or nobody’s' }] as Preconditions[]) {
      expect(await look(teacher, way, { added: [neighbour] })).toBe(elsewhere);
      expect(await look(teacher, way, { added: [colleague, teacher] })).toBe(elsewhere);
      expect(await look(teacher, way, { added: [{ ...teacher, school: 'elm' }] })).toBe(elsewhere);
      expect(await look(teacher, way, { added: [{ ...teacher, school: undefined }] })).toBe(elsewhere);
    }
    expect(await look(foundation, { changes: A }, { added: [teacher] })).toBe(elsewhere);
  });
});

describe('a school writes for itself', () => {
  const ways: Preconditions[] = [{ draft, changes: A, startsDraft: true }, { written: [{ path: PAGE, sha: PAGE }] }];
  const trial = { draft: 'cms/trials/we-tried-it', changes: A };
  const page = 'content/schools/elm.mdx';
  const others = 'This page is another school’s, so only that school and those who publish can change it. To make it your own, press “Adapt this” on the page. Nothing was changed.';

  test.each(ways)('a new page, and a change of its own: %o', async (way) => {
    expect(await look(teacher, way, {})).toBeUndefined();
    expect(await look(teacher, way, { published: 'hawthorn-lane' })).toBeUndefined();
  });

  test.each(ways)('and not for another one: %o', async (way) => {
    expect(await look(teacher, way, { school: 'elm' })).toBe('This names “elm” as the school, and your account writes for “hawthorn-lane”. Choose your own school, and save again. Nothing was changed.');
    expect(await look(teacher, way, { contents: { [PAGE]: textOf() } })).toBe('This does not say plainly which school it is from. Choose your own school, “hawthorn-lane”, and save again. Nothing was changed.');
    expect(await look(teacher, way, { contents: { [PAGE]: '---\nschool: hawthorn-lane\n"school": elm\n---\n' } })).toContain('does not say plainly');
    expect(await look(teacher, way, { published: 'elm' })).toBe(others);
    expect(await look(foundation, way, { school: 'elm', published: 'elm' })).toBeUndefined();
    expect(await look(alone, way, { school: 'elm', published: 'elm' })).toBeUndefined();
  });

  test('nor beside another one’s page, in a trial, or as the host of a visit', async () => {
    expect(await look(teacher, { written: [{ path: 'content/resources/lanyard-card/card.pdf', sha: null }] }, { published: 'elm' })).toBe(others);
    expect(await look(teacher, { written: [{ path: 'content/resources/lanyard-card/card.pdf', sha: 'x.pdf' }] }, { published: 'elm' })).toBe(others);
    expect(await look(teacher, trial, { files: [{ filename: 'content/trials/we-tried-it.mdx', status: 'modified' }], published: 'elm' })).toContain('This page is another school’s');
    const visit = 'content/visits/open-day.mdx';
    expect(await look(teacher, { written: [{ path: visit, sha: visit }] }, { contents: { [visit]: '---\nhost: elm\nschool: hawthorn-lane\n---\n' } })).toContain('This names “elm” as the school');
  });

  test('its own page, and no other', async () => {
    const put = (person: Person, slug: string) => look(person, { written: [{ path: `content/schools/${slug}.mdx`, sha: page }] }, {});
    expect(await put(teacher, 'hawthorn-lane')).toBeUndefined();
    expect(await put(teacher, 'elm')).toBe('Each school writes its own page, and yours is “hawthorn-lane”. Write to those who publish if something on this page is wrong. Nothing was changed.');
    expect(await put(alone, 'elm')).toBe('Each school writes its own page, and your account does not say yet which school is yours. Ask whoever gave you your sign-in to set it. Nothing was changed.');
    expect(await put(foundation, 'elm')).toBeUndefined();
  });
});

describe('a file is what its name says', () => {
  const card = 'content/resources/lanyard-card/card';
  const put = (path: string, inside: string, person = teacher) => look(person, { written: [{ path, sha: path }] }, { contents: { [path]: inside } });

  test.each([['a page called a picture', `${card}.png`, textOf('hawthorn-lane')], ['a program called a document', `${card}.docx`, 'MZ\x90'], ['a document called a page', PAGE, '%PDF-1.7'], ['HTML called a picture', `${card}.jpg`, '<html>']])('%s is refused', async (_, path, inside) => {
    for (const person of [teacher, foundation]) expect(await put(path, inside, person)).toMatch(/^“[\w.-]+” is not what its name says\. /);
  });

  test('and a folder or a state in the place of a file is none', async () => {
    expect(await put(`${card}.pdf`, 'no file')).toBe('This was not made in the editor, so it cannot be kept here. Nothing was changed.');
  });

  test('a page is not kept with what the editor would not save, unless the Foundation takes it off the site as it was', async () => {
    const faulty = textOf('hawthorn-lane').replace('Words', '<script>x</script>');
    expect(await put(PAGE, faulty)).toMatch(/^What is saved is kept for ever/);
    expect(await put(PAGE, faulty, foundation)).toMatch(/^What is saved is kept for ever/);
    const host = read({ contents: { [PAGE]: faulty } });
    const value = (path: string) => Promise.resolve(path.startsWith('/commits?') ? [{ sha: A, parents: [{ sha: 'b' }] }] : path.startsWith('/git/trees/b:') ? { tree: [{ path: 'index.mdx', sha: PAGE }] } : undefined);
    expect(await checkPreconditions({ written: [{ path: PAGE, sha: PAGE }] }, foundation, { ...host, value })).toEqual({});
    expect((await checkPreconditions({ written: [{ path: PAGE, sha: PAGE }] }, teacher, { ...host, value })).refused).toBeDefined();
  });
});

test('a status or a note can be set only on a draft, not on anything else on the code host', async () => {
  expect(await look(teacher, { pull: '3' }, {})).toBeUndefined();
  for (const host of [{ ref: 'a-programmer-s-branch' }, { from: 'somebody/site' }, { gone: true }]) {
    expect(await look(teacher, { pull: '3' }, host)).toBe('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  }
  expect(await look(teacher, { pull: '3' }, { ref: 'cms/news/hello' })).toBe('Only those who publish can change this. Write to them, and say what should be different.');
});
