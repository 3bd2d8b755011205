import type { Kept } from './kept.ts';

/** Whether a response is what we asked for, complete and from us: no error, no part, no redirect, no other site’s. */
export function isWhole(answer: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return answer.status === 200 && answer.type === 'basic' && !answer.redirected;
}

/** Whether a response says that there is nothing at the address any more. We then forget the copy: the page may have been removed for a child's sake. */
export function isGone({ status }: Pick<Response, 'status'>): boolean {
  return status === 404 || status === 410;
}

/** Thrown when there is nothing at an address any more. */
export class GoneError extends Error {}

/** Shows a kept page, with the time of its copy on its first tag, so that it can say how old it is. */
export async function showKept(copy: Response, { on }: Pick<Kept, 'on'>, status = 200): Promise<Response> {
  const headers = new Headers(copy.headers);
  // The body is no longer compressed, and its length and the server’s tag for it no longer apply.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response((await copy.text()).replace('<html', `<html data-kept="${new Date(on).toISOString()}"`), { status, headers });
}
