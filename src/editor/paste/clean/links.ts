/** Marks the address of a link that leads nowhere others can go. The text stays, and the link is told of. */
export const NOWHERE = 'nowhere:';

/** The page that a link was copied from, if it is known. */
export interface LinkContext {
  base: string | undefined;
}

/** The address of a link as a page may have it: whole, without the wrapping that e-mail programs and search engines put round it. */
export function fitLink(href: string, { base }: LinkContext): string {
  const written = href.trim();
  if (/^(mailto|tel):/i.test(written)) return written;
  const whole = /^https?:/i.test(written) ? written : base && !written.startsWith('#') ? resolve(written, base) : undefined;
  if (!whole || !/^https?:/i.test(whole) || !URL.canParse(whole)) return NOWHERE;
  const inner = unwrap(new URL(whole));
  if (inner !== undefined) return fitLink(inner, { base: undefined });
  return whole;
}

function resolve(href: string, base: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

/** The address inside a link that goes by way of a guard or a counter. Those of Outlook hold the reader’s own e-mail address. */
function unwrap({ hostname, pathname, searchParams }: URL): string | undefined {
  const given = /\.safelinks\.protection\.outlook\.com$/.test(hostname) ? searchParams.get('url')
    : /^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url' ? searchParams.get('q') ?? searchParams.get('url')
    : /(^|\.)facebook\.com$/.test(hostname) && pathname === '/l.php' ? searchParams.get('u')
    : /(^|\.)teams\.microsoft\.com$|^statics\.teams\.cdn\.office\.net$/.test(hostname) && /safelinks/.test(pathname) ? searchParams.get('url') : null;
  return given && /^https?:/i.test(given) ? given : undefined;
}
