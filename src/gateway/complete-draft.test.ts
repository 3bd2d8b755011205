import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryHost } from '../../tests/memory-host.ts';
import { createGateway } from './gateway.ts';
import type { Person } from './person.ts';

const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };
const neighbour: Person = { email: 'teacher@other-school.example', name: 'Other School', roles: [] };
const foundation: Person = { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] };
const PAGE = 'content/resources/wet-play-plan/index.mdx';
const NEW = 'content/resources/corridor-calm/index.mdx';
const VISIT = 'content/visits/a-circle.mdx';
const pdf = (words: string) => `%PDF-1.4\n% ${words}\n%%EOF\n`;
const page = (words: string) => `---\ntitle: Wet play plan\n---\n\n${words}\n`;
let host: MemoryHost;

beforeEach(() => {
  host = new MemoryHost({ [PAGE]: page('Published.') });
});

async function ask(person: Person, method: string, path: string, body?: unknown) {
  const gateway = createGateway({ identify: () => Promise.resolve(person), forward: host.forward });
  const answer = (await gateway(new Request(`https://site.example/api/git/github${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })))!;
  return { status: answer.status, value: (answer.status === 204 ? undefined : await answer.json()) as Record<string, never> & Record<string, never>[] };
}

interface Save {
  person?: Person;
  path: string;
  text: string;
  /** Files beside it, by bare name. */
  beside?: Record<string, string>;
  /** The state to which it is added; without one, a draft is begun. */
  onto?: string;
}

const draftOf = (path: string) => `cms/${path.slice('content/'.length, -'.mdx'.length)}`;

/** A save, request by request, as Decap makes it. `stopAt` closes the browser before the request of this number. Gives how many were sent, and whether the last was answered well. */
async function save({ person = teacher, path, text, beside = {}, onto }: Save, stopAt = Infinity): Promise<{ sent: number; sha?: string; failed?: { status: number; value: unknown } }> {
  let sent = 0;
  const step = async (method: string, address: string, body?: unknown): Promise<Record<string, never>> => {
    if (sent === stopAt) throw CLOSED;
    sent++;
    const answer = await ask(person, method, address, body);
    if (answer.status >= 400) throw Object.assign(new Error(), { answer });
    return answer.value;
  };
  let sha: string | undefined;
  try {
    const tree = [];
    for (const [name, words] of Object.entries({ [path]: text, ...Object.fromEntries(Object.entries(beside).map(([name, words]) => [path.replace(/index\.mdx$/, name), words])) })) {
      tree.push({ path: name, mode: '100644', type: 'blob', sha: (await step('POST', '/git/blobs', { content: Buffer.from(words).toString('base64'), encoding: 'base64' })).sha });
    }
    const parent = onto ?? (await step('GET', '/branches/main')).commit!['sha'];
    const { sha: made } = await step('POST', '/git/trees', { base_tree: parent, tree });
    ({ sha } = await step('POST', '/git/commits', { message: 'Wet play plan: change', tree: made, parents: [parent] }));
    if (onto) await step('PATCH', `/git/refs/heads/${encodeURIComponent(draftOf(path))}`, { sha, force: true });
    else {
      await step('POST', '/git/refs', { ref: `refs/heads/${draftOf(path)}`, sha });
      const pull = await step('POST', '/pulls', { title: 'Wet play plan: change', body: 'x', head: `partnership:${draftOf(path)}`, base: 'main' });
      await step('PUT', `/issues/${String(pull.number)}/labels`, { labels: ['cms/draft'] });
    }
  } catch (error) {
    if (error === CLOSED) return { sent, sha };
    return { sent, sha, failed: (error as { answer: { status: number; value: unknown } }).answer };
  }
  return { sent, sha };
}

const CLOSED = new Error('The browser is closed.');

/** What anybody sees: what is on its way, with its labels, as the lists of the editor and of /review/ ask for it. */
async function seen(person: Person = foundation, head?: string) {
  const { value } = await ask(person, 'GET', `/pulls?${head ? `head=${encodeURIComponent(`partnership:${head}`)}&` : ''}base=main&state=open&per_page=100`);
  return (value as unknown as { head: { ref: string; sha: string }; labels: { name: string }[] }[]).map(({ head: { ref, sha }, labels }) => ({ ref, sha, labels: labels.map(({ name }) => name) }));
}

const FIRST_SAVES: [string, Save][] = [
  ['a new page', { path: NEW, text: page('New.') }],
  ['a change of a published page', { path: PAGE, text: page('Changed.') }],
  ['a new page with files', { path: NEW, text: page('New.'), beside: { 'card.pdf': pdf('card'), 'plan.pdf': pdf('plan') } }],
  ['an entry without a folder', { path: VISIT, text: page('Come.') }],
];

describe.each(FIRST_SAVES)('a first save of %s', (_, wanted) => {
  const draft = draftOf(wanted.path);

  test('that is closed before any of its requests leaves a whole draft that everybody sees, or nothing', async () => {
    const { sent: whole } = await save(wanted);
    for (let at = 0; at <= whole; at++) {
      host = new MemoryHost({ [PAGE]: page('Published.') });
      const { sha } = await save(wanted, at);
      const isBegun = host.refs.has(draft);
      // What begins the draft is the fourth request from the end; with it, all is done.
      expect(isBegun, `${at} of ${whole} requests`).toBe(at >= whole - 2);
      const expected = isBegun ? [{ ref: draft, sha, labels: ['cms/draft'] }] : [];
      expect(host.pulls.map(({ ref, labels }) => ({ ref, sha, labels }))).toEqual(expected);
      expect([await seen(neighbour), await seen(foundation), await seen(teacher, draft)]).toEqual([expected, expected, expected]);
    }
  });

  test('of which the code host fails at any request, before or after it has done what was asked, is completed by whoever looks next', async () => {
    await save(wanted);
    const requests = host.asked.length;
    for (let at = 1; at <= requests; at++) {
      for (const isDone of [false, true]) {
        host = new MemoryHost({ [PAGE]: page('Published.') });
        fail(at, isDone);
        await save(wanted);
        host.instead = undefined;
        const { sha } = { sha: host.refs.get(draft) };
        const expected = sha ? [{ ref: draft, sha, labels: ['cms/draft'] }] : [];
        const where = `${at} of ${requests}: ${host.asked[at - 1]}, ${isDone ? 'after' : 'before'}`;
        expect(await seen(neighbour), where).toEqual(expected);
        expect(host.pulls, where).toHaveLength(expected.length);
        if (sha) expect(host.read(draft, wanted.path), where).toBe(wanted.text);
      }
    }
  });

  test('that broke off anywhere is not written over by the next one, from a form that was opened before', async () => {
    const { sent: whole } = await save(wanted);
    for (let at = 0; at < whole; at++) {
      for (const person of [neighbour, teacher]) {
        host = new MemoryHost({ [PAGE]: page('Published.') });
        await save(wanted, at);
        const before = host.refs.get(draft);
        const next = await save({ ...wanted, person, text: page('By the next.') });
        if (!before) expect(next.failed).toBeUndefined();
        else {
          expect(next.failed).toMatchObject({ status: 422, value: { message: 'Reference already exists' } });
          expect(host.refs.get(draft)).toBe(before);
        }
        expect(await seen()).toEqual([{ ref: draft, sha: before ?? next.sha, labels: ['cms/draft'] }]);
      }
    }
  });
});

describe('a later save', () => {
  test('that is closed before any of its requests is saved with its last, and before leaves the draft as it was', async () => {
    const { sent: whole } = await laterSave(Infinity);
    for (let at = 0; at <= whole; at++) {
      host = new MemoryHost({ [PAGE]: page('Published.') });
      await laterSave(at);
      expect(host.read(draftOf(PAGE), PAGE)).toBe(page(at === whole ? 'Second.' : 'First.'));
      expect(await seen()).toEqual([{ ref: draftOf(PAGE), sha: host.refs.get(draftOf(PAGE)), labels: ['cms/draft'] }]);
    }
  });

  test('from an older state than the one that is there is refused, and nothing of either is lost', async () => {
    const first = await save({ path: PAGE, text: page('First.') });
    const second = await save({ path: PAGE, text: page('Second.'), onto: first.sha, person: foundation });
    const late = await save({ path: PAGE, text: page('Late.'), onto: first.sha });
    expect(late.failed).toMatchObject({ status: 422, value: { message: expect.stringMatching(/still here/) as string } });
    expect(host.refs.get(draftOf(PAGE))).toBe(second.sha);
  });

  async function laterSave(stopAt: number) {
    const { sha } = await save({ path: PAGE, text: page('First.') });
    return save({ path: PAGE, text: page('Second.'), beside: { 'card.pdf': pdf('card') }, onto: sha }, stopAt);
  }
});

describe('what was begun before all this, or past the editor,', () => {
  test('is completed once, though many look at the same moment', async () => {
    for (const name of ['a', 'b', 'c']) bareBranch(`cms/resources/${name}/index`, `content/resources/${name}/index.mdx`);
    const lists = await Promise.all([seen(teacher), seen(neighbour), seen(foundation), seen(teacher, 'cms/resources/a/index')]);
    expect(host.pulls.map(({ ref, labels }) => [ref, labels]).toSorted()).toEqual([['cms/resources/a/index', ['cms/draft']], ['cms/resources/b/index', ['cms/draft']], ['cms/resources/c/index', ['cms/draft']]]);
    expect(lists.map((list) => list.length)).toEqual([3, 3, 3, 1]);
  });

  test('gets its label, and nobody ever meets it without one, even while labels cannot be set', async () => {
    const sha = bareBranch(draftOf(PAGE), PAGE);
    host.pulls.push({ number: 1, title: 'x', ref: draftOf(PAGE), sha, state: 'open', labels: ['help wanted'] });
    host.instead = (asked) => (asked.includes('labels') ? Promise.resolve(Response.json({}, { status: 500 })) : undefined);
    expect(await seen(neighbour)).toEqual([{ ref: draftOf(PAGE), sha, labels: ['help wanted', 'cms/draft'] }]);
    host.instead = undefined;
    await seen(neighbour);
    expect(host.pulls[0]!.labels).toEqual(['help wanted', 'cms/draft']);
  });

  test('is left alone where it is no draft of ours', async () => {
    const sha = bareBranch('feature/look', PAGE);
    bareBranch('cms/other/x', PAGE);
    host.pulls.push({ number: 1, title: 'x', ref: 'feature/look', sha, state: 'open', labels: [] });
    expect(await seen()).toEqual([{ ref: 'feature/look', sha, labels: [] }]);
    expect(host.pulls).toHaveLength(1);
  });

  test('is found on the second page of a long list, and is not handed in twice', async () => {
    for (let at = 0; at < 130; at++) {
      const ref = `cms/resources/r${at}/index`;
      const sha = bareBranch(ref, `content/resources/r${at}/index.mdx`);
      if (at) host.pulls.push({ number: at, title: 'x', ref, sha, state: 'open', labels: ['cms/draft'] });
    }
    expect(await seen()).toHaveLength(101);
    expect(host.pulls).toHaveLength(130);
    expect(host.pulls.at(-1)).toMatchObject({ ref: 'cms/resources/r0/index', labels: ['cms/draft'] });
  });

  test('stays withdrawn or published if its branch was not deleted, and its name is free', async () => {
    const sha = bareBranch(draftOf(PAGE), PAGE);
    host.pulls.push({ number: 1, title: 'x', ref: draftOf(PAGE), sha, state: 'closed', labels: [] });
    expect(await seen()).toEqual([]);
    const next = await save({ path: PAGE, text: page('By the next.'), person: neighbour });
    expect(next.failed).toBeUndefined();
    expect(await seen()).toEqual([{ ref: draftOf(PAGE), sha: next.sha, labels: ['cms/draft'] }]);
  });

  test('holds nothing: nobody sees it, and its name is free', async () => {
    await ask(neighbour, 'POST', '/git/refs', { ref: `refs/heads/${draftOf(PAGE)}`, sha: host.refs.get('main') });
    expect(await seen()).toEqual([]);
    expect((await save({ path: PAGE, text: page('Words.') })).failed).toBeUndefined();
    expect(await seen()).toHaveLength(1);
  });

  /** A branch with a change, of which nothing was handed in. */
  function bareBranch(name: string, path: string): string {
    const main = host.refs.get('main')!;
    const tree = host.tree(new Map([...host.commits.get(main)!.tree, [path, host.blob(page('Begun.'))]]));
    const sha = host.commit({ message: 'Wet play plan: change', tree, parents: [main], author: teacher });
    host.refs.set(name, sha);
    return sha;
  }
});

/** Lets the code host fail at its request of this number, after it has done what was asked or without. */
function fail(number: number, isDone: boolean): void {
  const before = host.asked.length;
  host.instead = (_, done) => (host.asked.length - before === number ? (async () => {
    if (isDone) await done();
    throw new Error('The connection was closed.');
  })() : undefined);
}
