/** The address of the sign-in form, and of the page that says it was submitted too early. */
const [FORM, NOT_YET] = ['/sign-in', '/sign-in/not-yet/'];

/** The parameters that are kept from the address: where to go afterwards. Nothing that somebody typed is among them. */
const KEPT = ['next', 'to'];

/**
 * Answers the sign-in form when the browser submits it without JavaScript, because the script has not loaded yet or is blocked. A static host
 * would answer with an error. What was typed is not read. The page says what to do, and remembers where somebody wanted to go.
 */
export function answerEarlyForm(request: Request): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'POST' || (pathname !== FORM && !pathname.startsWith(`${FORM}/`))) return Promise.resolve(undefined);
  const kept = new URLSearchParams(KEPT.flatMap((name) => (searchParams.has(name) ? [[name, searchParams.get(name)!]] : [])));
  const headers = { location: NOT_YET + (kept.size ? `?${kept}` : ''), 'cache-control': 'no-store' };
  // "See Other": the browser fetches that page, and does not submit the form again on a reload.
  return Promise.resolve(new Response(null, { status: 303, headers }));
}
