import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryHost } from '../../tests/memory-host.ts';
import { createGateway } from './gateway.ts';
import { PUBLISHED } from './publish.ts';
import type { Person } from './person.ts';

const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };
const foundation: Person = { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] };
const PAGE = 'content/resources/wet-play-plan/index.mdx';
const CARD = 'content/resources/wet-play-plan/card.pdf';
const DRAFT = 'cms/resources/wet-play-plan/index';
const OTHER = 'content/resources/other/index.mdx';
const pdf = (words: string) => `%PDF-1.4\n% ${words}\n%%EOF\n`;
const page = (words: string, title = 'Wet play plan') => `---\ntitle: ${title}\n---\n\n${words}\n`;
let host: MemoryHost;

beforeEach(() => {
  host = new MemoryHost({ [PAGE]: page('First.'), [CARD]: pdf('card'), [OTHER]: page('Other.', 'Other') });
});

async function ask(person: Person, method: string, path: string, body?: unknown) {
  const gateway = createGateway({ identify: () => Promise.resolve(person), forward: host.forward });
  const answer = (await gateway(new Request(`https://site.example/api/git/github${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })))!;
  return { status: answer.status, value: (answer.status === 204 ? undefined : await answer.json()) as Record<string, never> & { sha: never } };
}

/** A change by somebody, made by the editor's requests; gives the commit. `null` takes a file out. */
async function change(person: Person, parent: string, files: Record<string, string | null>): Promise<string> {
  const tree = [];
  for (const [path, text] of Object.entries(files)) tree.push({ path, mode: '100644', type: 'blob', sha: text === null ? null : (await ask(person, 'POST', '/git/blobs', { content: text, encoding: 'utf-8' })).value.sha });
  const { sha } = (await ask(person, 'POST', '/git/trees', { base_tree: parent, tree })).value;
  return (await ask(person, 'POST', '/git/commits', { message: 'Wet play plan: change', tree: sha, parents: [parent] })).value.sha;
}

/** A draft that was saved by several people, one after the other; gives its number and what it is at. */
async function draft(...saves: [Person, Record<string, string | null>][]): Promise<{ number: number; sha: string }> {
  let sha = host.refs.get('main')!;
  for (const [at, [person, files]] of saves.entries()) {
    sha = await change(person, sha, files);
    const made = await (at ? ask(person, 'PATCH', `/git/refs/heads/${encodeURIComponent(DRAFT)}`, { sha }) : ask(person, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha }));
    expect(made.status).toBeLessThan(300);
  }
  return { number: host.pulls.find(({ ref, state }) => ref === DRAFT && state === 'open')!.number, sha };
}

const publish = ({ number, sha }: { number: number; sha: string }, by = foundation) => ask(by, 'PUT', `/pulls/${number}/merge`, { sha, merge_method: 'merge', commit_message: 'x' });
const told = () => host.log('main').map(({ message, author: { email } }) => `${email} ${message}`);

describe('what is published', () => {
  test('is one commit by its writer, with a plain subject and the reviewer below, and what review took out is in no commit of it', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Ask Tobias.') }], [foundation, { [PAGE]: page('Ask a pupil.') }]);
    expect(await publish(handedIn)).toMatchObject({ status: 200, value: { merged: true, tidied: true, sha: host.refs.get('main') } });
    expect(told()[0]).toBe('teacher@hawthorn-lane.example Wet play plan: change\n\nCo-authored-by: The Foundation <office@foundation.example>\nReviewed-by: The Foundation <office@foundation.example>');
    const [newest, before] = host.log('main');
    expect(newest).toMatchObject({ parents: [before!.sha], committer: { name: 'The Foundation', email: foundation.email } });
    expect(host.log('main')).toHaveLength(2);
    expect(host.log('main').map(({ sha }) => host.read(sha, PAGE))).toEqual([page('Ask a pupil.'), page('First.')]);
  });

  test.each<[string, Record<string, string | null>, string]>([
    ['a new page', { [PAGE.replace('wet-play-plan', 'new')]: page('New.', '"Calm: \\"corner\\""') }, 'Calm: "corner": share'],
    ['a page that is taken out', { [PAGE]: null, [CARD]: null }, 'Wet play plan: take down'],
    ['only a file beside it', { [CARD]: pdf('new') }, 'Wet play plan: change'],
    ['a page whose title cannot be read on one line', { [PAGE]: page('x', '>-\n  Wet\n  play') }, 'Wet play plan: change'],
    ['a page whose title is a note of YAML', { [PAGE]: page('x', '# Wet play') }, 'Wet play plan: change'],
    ['a page whose title would keep the site from being built', { [PAGE]: page('x', '"Wet play [skip ci] [no-build]"') }, 'Wet play (skip ci) (no-build): change'],
    ['a page whose title names an issue of the code host', { [PAGE]: page('x', '"Closes #3"') }, 'Closes no. 3: change'],
    ['a page whose long title ends amid a character', { [PAGE]: page('x', `a${'👍'.repeat(80)}`) }, `a${'👍'.repeat(49)}…: change`],
    ['a page whose title joins letters', { [PAGE]: page('x', 'می‌خواهم') }, 'می‌خواهم: change'],
    ['a page whose title tries to be more than a title', { [PAGE]: page('x', '"Wet\\nSigned-off-by: Head"') }, 'Wet Signed-off-by: Head: change'],
  ])('says of %s what was done', async (_, files, subject) => {
    const sha = await change(foundation, host.refs.get('main')!, files);
    const name = Object.keys(files)[0]!.split('/')[2]!;
    await ask(foundation, 'POST', '/git/refs', { ref: `refs/heads/cms/resources/${name}/index`, sha });
    expect(await publish({ number: host.pulls.at(-1)!.number, sha })).toMatchObject({ status: 200 });
    expect(told()[0]).toBe(`${foundation.email} ${subject}\n\nReviewed-by: The Foundation <office@foundation.example>`);
    for (const [path, text] of Object.entries(files)) expect(host.read('main', path)).toBe(text ?? undefined);
  });

  test('joins what was published meanwhile elsewhere, and no file of it is touched', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.'), [CARD]: null }]);
    await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, host.refs.get('main')!, { [OTHER]: page('Meanwhile.', 'Other') }) });
    expect(await publish(handedIn)).toMatchObject({ status: 200 });
    expect([host.read('main', PAGE), host.read('main', CARD), host.read('main', OTHER)]).toEqual([page('Second.'), undefined, page('Meanwhile.', 'Other')]);
  });

  test.each<[string, Record<string, string | null>]>([['the same page', { [PAGE]: page('Meanwhile.') }], ['a file beside it', { [CARD]: pdf('another') }], ['the page away', { [PAGE]: null }]])('is never laid over what is on the site: %s was changed there', async (_, files) => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.'), [CARD]: pdf('second') }]);
    await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, host.refs.get('main')!, files) });
    const before = host.refs.get('main');
    expect(await publish(handedIn)).toEqual({
      status: 409,
      value: { message: 'This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost: open the page on the site, put into it what the draft says, and throw the draft away.' },
    });
    expect([host.refs.get('main'), host.refs.get(DRAFT)]).toEqual([before, handedIn.sha]);
    expect([...host.refs.keys()].filter((name) => name.startsWith('publishing/'))).toEqual([]);
  });

  test('is what was read: a draft that moved on is refused', async () => {
    const { number, sha } = await draft([teacher, { [PAGE]: page('Read.') }]);
    await ask(teacher, 'PATCH', `/git/refs/heads/${encodeURIComponent(DRAFT)}`, { sha: await change(teacher, sha, { [PAGE]: page('Not read.') }) });
    expect(await publish({ number, sha })).toMatchObject({ status: 409 });
    expect(told()).toHaveLength(1);
  });

  test('keeps its label: nobody can submit or reopen it', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    await publish(handedIn);
    const finished = { status: 403, value: { message: 'This draft has been published, so it is finished. To change the page, open it and save. Nothing was changed.' } };
    for (const person of [teacher, foundation]) {
      expect(await ask(person, 'PUT', `/issues/${handedIn.number}/labels`, { labels: ['cms/pending_review'] })).toEqual(finished);
      expect(await ask(person, 'PATCH', `/pulls/${handedIn.number}`, { state: 'open' })).toEqual(finished);
    }
    expect(host.pulls).toMatchObject([{ state: 'closed', labels: [PUBLISHED] }]);
  });

  test('goes through when somebody else publishes at the same moment', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    const meanwhile = await change(foundation, host.refs.get('main')!, { [OTHER]: page('Meanwhile.', 'Other') });
    host.instead = (asked) => {
      if (asked !== 'PATCH /git/refs/heads/main') return undefined;
      host.instead = undefined;
      host.refs.set('main', meanwhile);
      return undefined;
    };
    expect(await publish(handedIn)).toMatchObject({ status: 200 });
    expect([host.read('main', PAGE), host.read('main', OTHER)]).toEqual([page('Second.'), page('Meanwhile.', 'Other')]);
  });

  test('is refused politely where there is more than the code host names', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`content/resources/wet-play-plan/f${at}.pdf`, `${at}`]));
    const tree = new Map(host.commits.get(host.refs.get('main')!)!.tree);
    for (const [path, text] of Object.entries(files)) tree.set(path, host.blob(text));
    const sha = host.commit({ message: 'x', tree: host.tree(tree), parents: [host.refs.get('main')!], author: teacher });
    host.refs.set(DRAFT, sha);
    host.pulls.push({ number: 1, title: 'x', ref: DRAFT, sha, state: 'open', labels: ['cms/draft'] });
    expect((await publish({ number: 1, sha })).status).toBe(403);
    expect(told()).toHaveLength(1);
  });

  test('has all its writers, however often it was saved', async () => {
    let sha = host.refs.get('main')!;
    for (let at = 0; at < 130; at++) sha = host.commit({ message: 'x', tree: host.tree(new Map([...host.commits.get(sha)!.tree, [PAGE, host.blob(page(`${at}`))]])), parents: [sha], author: at === 129 ? { name: 'Last', email: 'last@x.example' } : teacher });
    host.refs.set(DRAFT, sha);
    host.pulls.push({ number: 1, title: 'x', ref: DRAFT, sha, state: 'open', labels: ['cms/draft'] });
    await publish({ number: 1, sha });
    expect(told()[0]).toBe('teacher@hawthorn-lane.example Wet play plan: change\n\nCo-authored-by: Last <last@x.example>\nReviewed-by: The Foundation <office@foundation.example>');
  });

  test('is asked for by the Foundation alone', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    expect(await publish(handedIn, teacher)).toMatchObject({ status: 403, value: { message: 'Your sign-in cannot publish. Set the status to “In review”, and those who publish will look at it.' } });
  });
});

describe('afterwards', () => {
  test('its request is closed and marked as published, and its draft is gone', async () => {
    const { number, sha } = await draft([teacher, { [PAGE]: page('Second.') }]);
    await publish({ number, sha });
    expect(host.pulls[number - 1]).toMatchObject({ state: 'closed', labels: [PUBLISHED] });
    expect([...host.refs.keys()]).toEqual(['main']);
    expect((await ask(teacher, 'GET', '/pulls?state=open&base=main')).value).toEqual([]);
  });

  test('the same with a key that may write only what is handed in', async () => {
    const { number, sha } = await draft([teacher, { [PAGE]: page('Second.') }]);
    host.instead = (asked) => (asked === `PATCH /issues/${number}` ? Promise.resolve(Response.json({ message: 'Resource not accessible' }, { status: 403 })) : undefined);
    expect(await publish({ number, sha })).toMatchObject({ value: { tidied: true } });
    expect(host.pulls[number - 1]).toMatchObject({ state: 'closed', labels: [PUBLISHED] });
  });

  test('whoever asks again, because the answer was lost, hears that it is published, and nothing is published twice', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    await publish(handedIn);
    await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, host.refs.get('main')!, { [PAGE]: page('Third.') }) });
    expect(await publish(handedIn)).toMatchObject({ status: 200, value: { merged: true } });
    expect(host.read('main', PAGE)).toBe(page('Third.'));
  });

  test('words that were saved at the same moment go on as a draft', async () => {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    const more = await change(teacher, handedIn.sha, { [PAGE]: page('More.') });
    host.instead = (asked) => {
      if (asked !== 'PATCH /git/refs/heads/main') return undefined;
      host.instead = undefined;
      host.refs.set(DRAFT, more);
      host.pulls[0]!.sha = more;
      return undefined;
    };
    expect(await publish(handedIn)).toMatchObject({ status: 200, value: { merged: true, tidied: false } });
    expect(host.read('main', PAGE)).toBe(page('Second.'));
    expect(host.read(DRAFT, PAGE)).toBe(page('More.'));
    expect((await ask(teacher, 'GET', '/pulls?state=open&base=main')).value).toMatchObject([{ labels: [{ name: 'cms/draft' }] }]);
  });

  test('whichever request of it fails, it says truly whether it is published, and the next try finishes it', async () => {
    const count = await requestsOfPublishing();
    for (let at = 0; at < count; at++) {
      for (const isCarriedOut of [false, true]) {
        host = new MemoryHost({ [PAGE]: page('First.') });
        const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
        const begun = host.asked.length;
        host.instead = (_, done) => (host.asked.length - begun !== at + 1 ? undefined : (async () => {
          if (isCarriedOut) await done();
          throw new Error('The connection was closed.');
        })());
        const first = await publish(handedIn);
        host.instead = undefined;
        const isThere = host.read('main', PAGE) === page('Second.');
        if (first.status === 200) expect(isThere, host.asked[begun + at]).toBe(true);
        expect((await publish(handedIn)).status, host.asked[begun + at]).toBe(200);
        expect(host.log('main')).toHaveLength(2);
        expect(host.read('main', PAGE)).toBe(page('Second.'));
        expect((await ask(teacher, 'GET', '/pulls?state=open&base=main')).value).toEqual([]);
        expect(host.pulls).toMatchObject([{ state: 'closed', labels: [PUBLISHED] }]);
      }
    }
  });

  async function requestsOfPublishing(): Promise<number> {
    const handedIn = await draft([teacher, { [PAGE]: page('Second.') }]);
    const before = host.asked.length;
    await publish(handedIn);
    return host.asked.length - before;
  }
});

describe('what the Foundation writes past a draft', () => {
  test('is one clean commit too, whatever the request calls it, and takes no history of a draft along', async () => {
    const { sha } = await draft([foundation, { [PAGE]: page('Ask Tobias.') }], [foundation, { [PAGE]: page('Ask a pupil.') }]);
    expect(await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha })).toMatchObject({ status: 200, value: { object: { sha: host.refs.get('main') } } });
    expect(told()).toEqual(['office@foundation.example Wet play plan: change', 'x@x.example Begin']);
    await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, host.refs.get('main')!, { [PAGE]: null, [CARD]: null }) });
    expect(told()[0]).toBe('office@foundation.example Wet play plan: take down');
  });

  test('is refused when the site has moved on since it was read', async () => {
    const old = host.refs.get('main')!;
    await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, old, { [OTHER]: page('Meanwhile.', 'Other') }) });
    expect(await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await change(foundation, old, { [PAGE]: page('Old.') }) })).toMatchObject({ status: 422 });
  });
});
