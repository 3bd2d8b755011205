import { callHost, type Forward } from './call-host.ts';
import { startDraft, openPullOnce, listCompleted } from './complete-draft.ts';
import type { Forwarded } from './forwarded.ts';
import { publishDirectly, publishDraft } from './publish.ts';

/**
 * Carries out a request that has been allowed. Most are a single request to the code host. Some take several, which must not be left half done
 * when the editor is closed meanwhile. Those are carried out here as one step.
 */
export function carryOut(forward: Forward): Forward {
  return (asked) => {
    const act = ACTS.find(([pattern]) => pattern.test(`${asked.method} ${asked.path}`))?.[1];
    return act ? act(asked, forward) : forward(asked);
  };
}

const ACTS: readonly (readonly [RegExp, (asked: Forwarded, forward: Forward) => Promise<Response>])[] = [
  [/^POST \/git\/refs$/, (asked, forward) => startDraft(callHost(forward, asked), asked.body as { ref: string; sha: string })],
  [/^POST \/pulls$/, (asked, forward) => openPullOnce(callHost(forward, asked), asked.body as { head: string; title: string })],
  [/^GET \/pulls$/, async (asked, forward) => {
    const answer = await forward(asked);
    return (asked.query.get('state') ?? 'open') === 'open' ? listCompleted(callHost(forward, asked), answer, asked.query) : answer;
  }],
  [/^PATCH \/git\/refs\/heads\/main$/, (asked, forward) => publishDirectly(callHost(forward, asked), (asked.body as { sha: string }).sha, asked.person)],
  [/^PUT \/pulls\/\d+\/merge$/, (asked, forward) => publishDraft(callHost(forward, asked), /\d+/.exec(asked.path)![0], (asked.body as { sha: string }).sha, asked.person)],
];
