/** A link from one of our mails: what it is for, and its token. */
export interface MailLink {
  type: 'invite' | 'recovery';
  token: string;
}

/** The link that somebody came by, when it is one of ours: `#invite_token=…` or `#recovery_token=…`. */
export function readMailLink(hash: string): MailLink | undefined {
  const found = /^#(invite|recovery)_token=([\w.~-]{6,200})$/.exec(hash);
  return found ? { type: found[1] as MailLink['type'], token: found[2]! } : undefined;
}

/** Whether an address holds what gives access, in a link of ours or of another kind: it must not stay there, nor in the history. */
export function holdsToken(hash: string): boolean {
  return /token=/i.test(hash);
}

/** What the address of the sign-in page may hold. */
const KEPT = ['next', 'to', 'again', 'out'];

/** The address of the sign-in page without anything that gives access or that somebody typed: a link from a mail, a password of a form that was sent too early. */
export function cleanAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const kept = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => KEPT.includes(name)));
  const query = [...new URLSearchParams(search).keys()].every((name) => KEPT.includes(name)) ? search : kept.size ? `?${kept}` : '';
  return pathname + query + (holdsToken(hash) ? '' : hash);
}
