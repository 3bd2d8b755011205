/** A link from one of our e-mails: what it is for, and its token. */
export interface MailLink {
  type: 'invite' | 'recovery';
  token: string;
}

/** Reads the link that somebody followed, if it is one of ours: `#invite_token=…` or `#recovery_token=…`. */
export function readMailLink(hash: string): MailLink | undefined {
  const found = /^#(invite|recovery)_token=([\w.~-]{6,200})$/.exec(hash);
  return found ? { type: found[1] as MailLink['type'], token: found[2]! } : undefined;
}

/** Whether an address contains an access token, from our links or others. It must not stay in the address or the history. */
export function holdsToken(hash: string): boolean {
  return /token=/i.test(hash);
}

/** The parameters that may stay in the address of the sign-in page. */
const KEPT = ['next', 'to', 'again', 'out'];

/** Removes from the address of the sign-in page whatever gives access or was typed by somebody: a token from an e-mail, or a password from a form that was submitted too early. */
export function cleanAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const kept = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => KEPT.includes(name)));
  const query = [...new URLSearchParams(search).keys()].every((name) => KEPT.includes(name)) ? search : kept.size ? `?${kept}` : '';
  return pathname + query + (holdsToken(hash) ? '' : hash);
}
