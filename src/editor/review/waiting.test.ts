import { describe, expect, test } from 'vitest';
import { PUBLISHED as PUBLISHED_BY_GATEWAY } from '../../gateway/publish.ts';
import { signMessage } from '../../gateway/ownership.ts';
import { validateNote } from '../validation/validate-note.ts';
import { fetchNotes, fetchPublished, fetchWaiting, PUBLISHED, type Ask } from './waiting.ts';

const commit = (email: string, date: string) => ({ commit: { author: { name: 'Hawthorn Lane', email, date } } });
const OURS = { full_name: 'partnership/site' };
const pull = (number: number, ref: string, label = 'cms/draft', merged: string | null = null) => ({ number, head: { ref, sha: 'a'.repeat(40), repo: OURS as { full_name: string } | null }, base: { repo: OURS }, labels: [{ name: label }], merged_at: merged });

/** A code host that holds these, and counts what it is asked. */
function host(answers: Record<string, unknown>): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return { asked, ask: (<T>(_: string, path: string) => Promise.resolve((asked.push(path), answers[path.split('?')[0]!] as T))) as Ask };
}

describe('drafts', () => {
  test('is known by its branch, its last writer and its label, the longest waiting first; a branch of another kind is left out', async () => {
    const { ask } = host({
      '/pulls': [pull(3, 'cms/resources/wet-play/index', 'cms/pending_review'), pull(2, 'cms/visits/lunch'), pull(1, 'cms/other/x'), pull(4, 'elsewhere')],
      '/pulls/3/commits': [commit('a@x.example', '2026-11-20T10:00:00Z'), commit('b@x.example', '2026-11-22T23:30:00Z')],
      '/pulls/2/commits': [commit('a@x.example', '2026-06-30T23:30:00Z')],
      '/issues/3/comments': [],
      '/issues/2/comments': [
        { body: 'Sent back by the reviewer:\n\nFirst.', created_at: '2026-07-01T08:00:00Z' },
        { body: 'Somebody else’s word', created_at: '2026-07-02T08:00:00Z' },
        { body: 'Sent back by the reviewer:\n\nSecond.', created_at: '2026-07-03T08:00:00Z' },
      ],
    });
    expect((await fetchWaiting(ask)).map(({ kind, slug, state, since, writers, who, notes }) => ({ kind, slug, state, since, writers, who: who.email, notes }))).toEqual([
      // Half past eleven at night, universal time, is the next day in a British summer.
      { kind: 'visits', slug: 'lunch', state: 'draft', since: '2026-07-01', writers: ['a@x.example'], who: 'a@x.example', notes: [{ text: 'Second.', day: '2026-07-03' }, { text: 'First.', day: '2026-07-01' }] },
      { kind: 'resources', slug: 'wet-play', state: 'review', since: '2026-11-22', writers: ['a@x.example', 'b@x.example'], who: 'b@x.example', notes: [] },
    ]);
  });

  test('has no note but those that the gateway wrote: anybody can write below a public pull request', async () => {
    const note = (login: string, words: string) => ({ body: `Sent back by the reviewer:\n\n${words}`, created_at: '2026-07-01T08:00:00Z', user: { login } });
    const { ask } = host({
      '/pulls': [{ ...pull(1, 'cms/visits/lunch'), user: { login: 'partnership' } }], '/pulls/1/commits': [commit('a@x.example', '2026-11-20T10:00:00Z')],
      '/issues/1/comments': [note('partnership', 'Ours.'), note('stranger', 'Not ours.')],
    });
    expect((await fetchWaiting(ask)).map(({ notes }) => notes.map(({ text }) => text))).toEqual([['Ours.']]);
  });

  test('is known by the school that began it, whoever of it wrote', async () => {
    const by = (message: string) => ({ commit: { ...commit('a@x.example', '2026-11-20T10:00:00Z').commit, message } });
    const { ask } = host({ '/pulls': [pull(1, 'cms/visits/lunch'), pull(2, 'cms/visits/tea')], '/pulls/1/commits': [by('Share x\n\nSchool: oak'), by('Change x\n\nSchool: elm')], '/pulls/2/commits': [by('Share School: oak')], '/issues/1/comments': [], '/issues/2/comments': [] });
    expect((await fetchWaiting(ask)).map(({ slug, startedBy }) => [slug, startedBy])).toEqual([['lunch', 'oak'], ['tea', undefined]]);
    const person = { email: 'a@x.example', name: 'A', roles: [], school: 'oak' };
    expect(signMessage('Share x', person)).toBe('Share x\n\nSchool: oak');
  });

  test('is called by the title with which it was last saved in the editor', async () => {
    const saved = (message: string) => ({ commit: { ...commit('a@x.example', '2026-11-20T10:00:00Z').commit, message } });
    const { ask } = host({ '/pulls': [pull(1, 'cms/visits/lunch'), pull(2, 'cms/visits/tea')], '/pulls/1/commits': [saved('Lunch: share'), saved('Lunch: with us: change\n\nSchool: oak')], '/pulls/2/commits': [saved('Update tea.mdx')], '/issues/1/comments': [], '/issues/2/comments': [] });
    expect((await fetchWaiting(ask)).map(({ title }) => title)).toEqual(['Lunch: with us', undefined]);
  });

  test('is not what strangers offer from copies of the repository, though it bear the same name', async () => {
    const from = (number: number, repo: { full_name: string } | null) => ({ ...pull(number, 'cms/visits/lunch'), head: { ref: 'cms/visits/lunch', sha: 'a'.repeat(40), repo } });
    const { ask } = host({ '/pulls': [from(1, { full_name: 'stranger/site' }), from(2, null)] });
    expect(await fetchWaiting(ask)).toEqual([]);
  });

  test('is not what was withdrawn', async () => {
    const { ask } = host({ '/pulls': [pull(1, 'cms/visits/lunch'), pull(2, 'cms/visits/tea', '', '2026-11-20T10:00:00Z')], '/pulls/2/commits': [commit('a@x.example', '2026-11-19T10:00:00Z')] });
    expect((await fetchPublished(ask)).map(({ slug, state, since }) => ({ slug, state, since }))).toEqual([{ slug: 'tea', state: 'published', since: '2026-11-20' }]);
  });

  test('is published when the gateway has marked it so, since the day on which it was closed', async () => {
    const closed = { ...pull(1, 'cms/visits/lunch', PUBLISHED), closed_at: '2026-11-21T10:00:00Z' };
    const { ask } = host({ '/pulls': [closed, { ...pull(2, 'cms/visits/tea'), closed_at: '2026-11-22T10:00:00Z' }], '/pulls/1/commits': [commit('a@x.example', '2026-11-19T10:00:00Z')] });
    expect((await fetchPublished(ask)).map(({ slug, state, since }) => ({ slug, state, since }))).toEqual([{ slug: 'lunch', state: 'published', since: '2026-11-21' }]);
    expect(PUBLISHED).toBe(PUBLISHED_BY_GATEWAY);
  });

  test('has no notes before it was handed in, and nothing more is asked then', async () => {
    const { ask, asked } = host({ '/pulls': [] });
    expect(await fetchNotes(ask, 'resources', 'wet-play')).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('a note', () => {
  test.each([['Ask Mrs Featherstone about it.', 'a name beside'], ['Ring 07123 456789.', 'a telephone number of a person'], ['<b>Tobias, aged 9,</b> {is} in it', 'a name beside']])('%s is not kept', (words, says) => {
    expect(validateNote(words).map(({ what }) => what).join()).toContain(says);
  });

  test('of help is kept, whatever characters are in it', () => expect(validateNote('Lovely <3 {really}. Please say *when not* to use it.')).toEqual([]));
});
