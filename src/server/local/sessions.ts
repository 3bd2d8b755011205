import { createHmac, randomBytes } from 'node:crypto';
import { isSame } from './is-same.ts';
import type { Account } from './people.ts';

/** What somebody receives when they sign in, as OAuth 2 names it (RFC 6749, 5.1). `expires_in` is in seconds. */
export interface Tokens {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  refresh_token: string;
}

/** The sessions of everybody who is signed in on this computer. They last as long as the program runs. */
export interface Sessions {
  open(account: Account): Tokens;
  /** Issues new tokens for a refresh token, which works only once. If it is used a second time, somebody has copied it, so the session ends (RFC 9700, 4.14.2). */
  renew(refreshToken: string): Tokens | undefined;
  /** Finds the account of an access token. Undefined if it has expired, its session is over, or it was never ours. */
  find(authorization: string | null): { account: Account; session: string } | undefined;
  end(session: string): void;
  /** Ends every other session of the same person. */
  endOthers(session: string): void;
}

/** The most sessions at one time. Beyond that, the oldest ends. */
const MOST_SESSIONS = 500;

/** Creates an empty set of sessions. `lasts` is how long an access token lasts, in seconds. */
export function createSessions({ now, lasts }: { now: () => number; lasts: number }): Sessions {
  const secret = randomBytes(32);
  const open = new Map<string, { account: Account; renewals: number }>();
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const isSigned = (text: string, signature: string) => isSame(sign(text), signature);

  function issue(session: string): Tokens {
    const { account, renewals } = open.get(session)!;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: account.email, sid: session, email: account.email, exp: Math.floor(now() / 1000) + lasts, app_metadata: { roles: account.roles } })}`;
    const renewal = `${session}.${renewals}`;
    return { access_token: `${body}.${sign(body)}`, token_type: 'bearer', expires_in: lasts, refresh_token: `${renewal}.${sign(renewal)}` };
  }

  return {
    open(account) {
      const session = randomBytes(16).toString('base64url');
      if (open.size >= MOST_SESSIONS) open.delete(open.keys().next().value!);
      open.set(session, { account, renewals: 0 });
      return issue(session);
    },
    renew(refreshToken) {
      const [session = '', count = '', signature = ''] = refreshToken.split('.');
      const known = open.get(session);
      if (!known || !isSigned(`${session}.${count}`, signature)) return undefined;
      if (Number(count) !== known.renewals) {
        open.delete(session);
        return undefined;
      }
      known.renewals++;
      return issue(session);
    },
    find(authorization) {
      const [head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization ?? '')?.slice(1) ?? [];
      if (!head || !body || !signature || !isSigned(`${head}.${body}`, signature)) return undefined;
      const { sid, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sid: string; exp: number };
      const account = exp * 1000 > now() ? open.get(sid)?.account : undefined;
      return account && { account, session: sid };
    },
    end: (session) => void open.delete(session),
    endOthers(session) {
      const mine = open.get(session)?.account.email;
      for (const [other, { account }] of open) if (other !== session && account.email === mine) open.delete(other);
    },
  };
}
