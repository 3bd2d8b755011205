import type { Kept } from './kept.ts';

/** Whether an answer is what was asked for, whole and from us: no error, no part, no redirect, nothing of another site's. */
export function isWhole(answer: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return answer.status === 200 && answer.type === 'basic' && !answer.redirected;
}

/** Whether an answer says that there is nothing at the address any more. What is kept under it is then forgotten: it may have been taken down for a child's sake. */
export function isGone({ status }: Pick<Response, 'status'>): boolean {
  return status === 404 || status === 410;
}

/** Thrown when there is nothing at an address any more. */
export class GoneError extends Error {}

/** A kept page, with the moment of its copy on its first tag, so that it can say how old it is. */
export async function showKept(copy: Response, { on }: Pick<Kept, 'on'>, status = 200): Promise<Response> {
  const headers = new Headers(copy.headers);
  // The words are no longer compressed, nor of this length, nor those the server knows by this name.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response((await copy.text()).replace('<html', `<html data-kept="${new Date(on).toISOString()}"`), { status, headers });
}
