import { expect, test } from 'vitest';
import { decapDealings } from '../../tests/decap-dealings.ts';
import { MemoryHost } from '../../tests/memory-host.ts';
import { createGateway } from './gateway.ts';
import type { Person } from './person.ts';

const PAGE = 'content/resources/wet-play-plan/index.mdx';
const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [], school: 'hawthorn-lane' };
const colleague: Person = { ...teacher, email: 'head@hawthorn-lane.example' };
const neighbour: Person = { email: 'teacher@oak.example', name: 'Oak', roles: [], school: 'oak' };
const office: Person = { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] };

test('a draft is commented on by the school that began it and by those who publish, and by nobody else', async () => {
  const host = new MemoryHost({ [PAGE]: '---\ntitle: Wet play plan\nschool: hawthorn-lane\n---\n\nPublished.\n' });
  await decapDealings(host, teacher).editorialWorkflowGit([{ path: `/${PAGE}`, raw: '---\ntitle: Wet play plan\nschool: hawthorn-lane\n---\n\nChanged.\n' }], 'wet-play-plan/index', [], { collectionName: 'resources', unpublished: false });
  const { number } = host.pulls[0]!;
  const written: unknown[] = [];
  const comment = async (person: Person) => {
    const gateway = createGateway({ identify: () => Promise.resolve(person), forward: (asked) => (asked.method === 'POST' ? Promise.resolve(Response.json((written.push(asked.body), {}))) : host.forward(asked)) });
    const answer = (await gateway(new Request(`https://site.example/api/git/github/issues/${number}/comments`, { method: 'POST', body: JSON.stringify({ comment: { text: 'Lovely.' } }) })))!;
    return [answer.status, ((await answer.json()) as { message?: string }).message];
  };
  expect(await comment(neighbour)).toEqual([403, 'Another school began this draft, so only they and those who publish can change it or throw it away. You can read it. Nothing was changed.']);
  expect(written).toEqual([]);
  for (const person of [teacher, colleague, office]) expect(await comment(person)).toEqual([200, undefined]);
  expect(written).toEqual(['the school hawthorn-lane', 'the school hawthorn-lane', 'the reviewer'].map((by) => ({ body: `Comment by ${by} on the page.\n\nThe comment:\n\n    Lovely.` })));
});
