import { fetchEveryPage } from '../review/every-page.ts';
import type { Ask } from '../review/waiting.ts';
import { readComments, type CommentPlace, type CommentThread, type HostComment } from './read-comments.ts';

/** The comments on one draft, and what can be done with them. Each act returns the comments as they are afterwards. */
export interface CommentsDesk {
  fetch(): Promise<CommentThread[]>;
  comment(place: CommentPlace | undefined, text: string): Promise<CommentThread[]>;
  answer(to: number, text: string): Promise<CommentThread[]>;
  setDone(to: number, isDone: boolean): Promise<CommentThread[]>;
}

/** Reads and writes the comments on the draft with this number, by way of the gateway. */
export function commentsDesk(ask: Ask, number: number): CommentsDesk {
  const path = `/issues/${number}/comments`;
  const fetch = async () => {
    const [pull, all] = await Promise.all([ask<{ user?: { login?: string } }>('GET', `/pulls/${number}`), fetchEveryPage<HostComment>(ask, path)]);
    // The gateway opens the pull request, so it is known by that account.
    return readComments(all, pull.user?.login);
  };
  const send = async (body: object) => {
    await ask('POST', path, body);
    return fetch();
  };
  return {
    fetch,
    comment: (place, text) => send({ comment: { ...(place ?? {}), text } }),
    answer: (to, text) => send({ answer: { to, text } }),
    setDone: (to, isDone) => send({ done: { to, isDone } }),
  };
}
