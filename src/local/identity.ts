import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Account } from './people.ts';

/** Where the host's own sign-in answers. */
const ROOT = '/.netlify/identity';

/** How many wrong passwords an address may have within a minute. */
const MOST_TRIES = 10;

/** Signing in on this computer, in the shape of the host's own service (GoTrue), so that the editor cannot tell the two apart. */
export interface Identity {
  answer(request: Request): Promise<Response | undefined>;
  /** Who asks, by the `Authorization` of a request; nothing for a session that has run out or was never ours. */
  identify(authorization: string | null): Account | undefined;
}

/** `lasts` is how long a session lasts, in seconds, before it is renewed. `tell` hears of the links that the host would send by mail. */
export function createIdentity({ people, now, lasts = 3600, tell }: { people: readonly Account[]; now: () => number; lasts?: number; tell: (email: string, link: string) => void }): Identity {
  const secret = randomBytes(32);
  const accounts = new Map(people.map((person) => [person.email, { ...person }]));
  const renewals = new Map<string, string>();
  const links = new Map<string, string>();
  const tries = new Map<string, number[]>();

  const sign = (words: string) => createHmac('sha256', secret).update(words).digest('base64url');
  const identify = (authorization: string | null): Account | undefined => {
    const [head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization ?? '')?.slice(1) ?? [];
    if (!head || !body || !signature || !isSame(signature, sign(`${head}.${body}`))) return undefined;
    const { email, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { email: string; exp: number };
    return exp * 1000 > now() ? accounts.get(email) : undefined;
  };

  function session(account: Account): Response {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ email: account.email, exp: Math.floor(now() / 1000) + lasts, app_metadata: { roles: account.roles } })}`;
    const renewal = randomBytes(16).toString('base64url');
    renewals.set(renewal, account.email);
    return json({ access_token: `${body}.${sign(body)}`, token_type: 'bearer', expires_in: lasts, refresh_token: renewal });
  }

  async function token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (form.get('grant_type') === 'refresh_token') {
      const given = form.get('refresh_token') ?? '';
      const account = accounts.get(renewals.get(given) ?? '');
      renewals.delete(given);
      return account ? session(account) : json({ error: 'invalid_grant', error_description: 'Invalid Refresh Token' }, 400);
    }
    const email = (form.get('username') ?? '').toLowerCase();
    const recent = (tries.get(email) ?? []).filter((at) => at > now() - 60_000);
    if (recent.length >= MOST_TRIES) return json({ code: 429, msg: 'Too many tries' }, 429);
    const account = accounts.get(email);
    if (account && isSame(account.password, form.get('password') ?? '')) return session(account);
    tries.set(email, [...recent, now()]);
    return json({ error: 'invalid_grant', error_description: 'Invalid email or password' }, 400);
  }

  async function verify(request: Request): Promise<Response> {
    const { token: given, password } = (await request.json()) as { token?: string; password?: string };
    const account = accounts.get(links.get(given ?? '') ?? '');
    links.delete(given ?? '');
    if (!account) return json({ code: 404, msg: 'Link is used or too old' }, 404);
    if (password) account.password = password;
    return session(account);
  }

  async function recover(request: Request): Promise<Response> {
    const { email = '' } = (await request.json()) as { email?: string };
    const account = accounts.get(email.toLowerCase());
    if (account) {
      const link = randomBytes(16).toString('base64url');
      links.set(link, account.email);
      tell(account.email, `${new URL(request.url).origin}/sign-in/#recovery_token=${link}`);
    }
    // The same answer for a mailbox that nobody knows.
    return json({});
  }

  async function user(request: Request): Promise<Response> {
    const account = identify(request.headers.get('authorization'));
    if (!account) return json({ code: 401, msg: 'Please sign in again' }, 401);
    if (request.method === 'PUT') {
      const { password } = (await request.json()) as { password?: string };
      if (password) account.password = password;
    }
    return json({ id: account.email, email: account.email, confirmed_at: '2026-01-01T00:00:00Z', app_metadata: { roles: account.roles, name: account.name, school: account.school }, user_metadata: {} });
  }

  const answer = async (request: Request): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${ROOT}/`)) return undefined;
    const asked = `${request.method} ${pathname.slice(ROOT.length)}`;
    if (asked === 'POST /token') return token(request);
    if (asked === 'POST /verify') return verify(request);
    if (asked === 'POST /recover') return recover(request);
    if (asked === 'GET /user' || asked === 'PUT /user') return user(request);
    if (asked === 'GET /settings') return json({ external: { email: true }, disable_signup: true, autoconfirm: false });
    if (asked === 'POST /logout') return new Response(null, { status: 204 });
    return json({ code: 404, msg: 'Not found' }, 404);
  };
  return { answer, identify };
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}

function isSame(first: string, second: string): boolean {
  const [a, b] = [first, second].map((words) => createHmac('sha256', 'compare').update(words).digest());
  return timingSafeEqual(a!, b!);
}
