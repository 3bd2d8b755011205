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

/** Why signing in did not work, and what to do, for somebody who only wants to get in. Never says whether a mailbox is known. */
export function explainSignIn(error: unknown): string {
  const { status } = error as { status?: number };
  if (error instanceof TypeError || status === 0) return 'We could not be reached. Look whether you are on the internet, and try again.';
  if (status === 429) return 'There were too many tries in a short time. Wait a minute, and try again.';
  if (status === 404 || status === 410) return 'This link has been used or is too old. Ask for a new one under “I have forgotten my password”.';
  if (status !== undefined && status >= 500) return 'Signing in does not work at the moment. It is not your fault. Try again in a few minutes.';
  if (status === 400 || status === 401 || status === 422) return 'That e-mail and password do not belong together. Look at both, or choose a new password.';
  return 'Signing in did not work. Try again, or ask the Foundation for help.';
}
