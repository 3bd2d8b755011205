/** Where the sign-in form is, and the page that says it was sent too early. */
const [FORM, NOT_YET] = ['/sign-in', '/sign-in/not-yet/'];

/** What the address of the sign-in page may hold: where to go afterwards. Nothing that somebody typed is among it. */
const KEPT = ['next', 'to'];

/**
 * Answers the sign-in form when the browser sends it without script: before it has come, or where it is blocked. A host for static files
 * would answer with an error. What was typed is not read; the page says what to do, and where somebody wanted to go is kept.
 */
export function answerEarlyForm(request: Request): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'POST' || (pathname !== FORM && !pathname.startsWith(`${FORM}/`))) return Promise.resolve(undefined);
  const kept = new URLSearchParams(KEPT.flatMap((name) => (searchParams.has(name) ? [[name, searchParams.get(name)!]] : [])));
  const headers = { location: NOT_YET + (kept.size ? `?${kept}` : ''), 'cache-control': 'no-store' };
  // "See other": the browser asks for that page, and does not send the form again when it is reloaded.
  return Promise.resolve(new Response(null, { status: 303, headers }));
}
