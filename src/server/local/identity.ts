import { randomBytes } from 'node:crypto';
import { createRateLimit } from './rate-limit.ts';
import { isSame } from './is-same.ts';
import type { Account } from './people.ts';
import { createSessions } from './sessions.ts';

/** The path of the host's own sign-in service. */
const ROOT = '/.netlify/identity';

/** How long a link for a new password is valid, in milliseconds. */
const LINK_LASTS = 60 * 60_000;

/** The shortest and the longest password, in bytes. The host hashes passwords with bcrypt, which reads no more than 72. */
const [SHORTEST, LONGEST] = [10, 72];

/** The sign-in service of this computer. It has the interface of the host's own service (GoTrue), so the editor cannot tell the two apart. */
export interface Identity {
  answer(request: Request): Promise<Response | undefined>;
  /** Identifies who sends a request, by its `Authorization` header. Undefined if the session has expired or was never ours. */
  identify(authorization: string | null): Account | undefined;
}

/** What the sign-in service needs from the place where it runs. */
export interface IdentityOptions {
  people: readonly Account[];
  now: () => number;
  /** How long a session lasts before it has to be renewed, in seconds. */
  lasts?: number;
  /** Waits for some milliseconds. */
  wait?: (milliseconds: number) => Promise<void>;
  /**
   * Called with the links that the host would send by e-mail: `/sign-in/#recovery_token=…`. Whoever sends the e-mail puts our own address
   * before the link. A request can name any host as its own, and a link must not lead there.
   */
  tell: (email: string, path: string) => void;
}

/** Creates the sign-in service for these people. Changed passwords and sessions are kept in memory. */
export function createIdentity({ people, now, lasts = 3600, wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), tell }: IdentityOptions): Identity {
  const accounts = new Map(people.map((person) => [person.email, { ...person }]));
  const sessions = createSessions({ now, lasts });
  const links = new Map<string, { token: string; until: number }>();
  const guess = createRateLimit({ now, wait });

  async function token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (form.get('grant_type') === 'refresh_token') {
      const renewed = sessions.renew(form.get('refresh_token') ?? '');
      return renewed ? json(renewed) : json({ error: 'invalid_grant', error_description: 'Invalid Refresh Token' }, 400);
    }
    const email = normalise(form.get('username'));
    const client = clientOf(request);
    const counted = [{ key: `${client} ${email}`.slice(0, 300), free: 5 }, { key: client, free: 20 }];
    const account = accounts.get(email);
    const guessed = await guess(counted, () => isSame(account?.password ?? '', form.get('password') ?? '') && Boolean(account?.password));
    if (typeof guessed === 'object') return json({ code: 429, msg: 'Too many tries' }, 429, { 'retry-after': String(guessed.retryAfter) });
    return guessed === 'right' ? json(sessions.open(account!)) : json({ error: 'invalid_grant', error_description: 'Invalid email or password' }, 400);
  }

  /** As on the host, the link signs somebody in, and a second request changes the password. An invitation does both in one request, but nobody is invited here. */
  async function verify(request: Request): Promise<Response> {
    const { type, token: given } = await readJson(request);
    const [email, link] = [...links].find(([, { token }]) => typeof given === 'string' && isSame(token, given)) ?? [];
    if (type !== 'recovery' || !email || !link) return json({ code: 404, msg: 'Link is used or too old' }, 404);
    links.delete(email);
    return link.until > now() ? json(sessions.open(accounts.get(email)!)) : json({ code: 404, msg: 'Link is used or too old' }, 404);
  }

  async function recover(request: Request): Promise<Response> {
    const email = normalise((await readJson(request)).email);
    const asked = await guess([{ key: `recover ${clientOf(request)}`, free: 20 }], () => false);
    if (typeof asked === 'object') return json({ code: 429, msg: 'Too many tries' }, 429, { 'retry-after': String(asked.retryAfter) });
    if (accounts.has(email)) {
      const link = randomBytes(16).toString('base64url');
      links.set(email, { token: link, until: now() + LINK_LASTS });
      tell(email, `/sign-in/#recovery_token=${link}`);
    }
    // The answer is the same for an unknown mailbox.
    return json({});
  }

  async function user(request: Request): Promise<Response> {
    const found = sessions.find(request.headers.get('authorization'));
    if (!found) return json({ code: 401, msg: 'Sign in again' }, 401);
    const { account, session } = found;
    if (request.method === 'PUT') {
      const { password } = await readJson(request);
      if (password !== undefined) {
        if (typeof password !== 'string' || Buffer.byteLength(password) < SHORTEST || Buffer.byteLength(password) > LONGEST) return json({ code: 422, msg: 'Password is too short or too long' }, 422);
        account.password = password;
        // Ends the sessions of anybody else who knew the old one.
        links.delete(account.email);
        sessions.endOthers(session);
      }
    }
    return json({ id: account.email, email: account.email, confirmed_at: '2026-01-01T00:00:00Z', app_metadata: { roles: account.roles, name: account.name, school: account.school }, user_metadata: {} });
  }

  /** The host ends every session of the account. Here only this session ends, because everybody shares the sample accounts. */
  function logout(request: Request): Response {
    const found = sessions.find(request.headers.get('authorization'));
    if (!found) return json({ code: 401, msg: 'Sign in again' }, 401);
    sessions.end(found.session);
    return new Response(null, { status: 204 });
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
    if (asked === 'POST /logout') return logout(request);
    return json({ code: 404, msg: 'Not found' }, 404);
  };
  return { answer, identify: (authorization) => sessions.find(authorization)?.account };
}

function normalise(email: unknown): string {
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}

/** The client's address, from the same header that the host uses. Our server always overwrites it. */
function clientOf(request: Request): string {
  return request.headers.get('x-nf-client-connection-ip') ?? 'unknown';
}

/** Reads the fields of a request; none if it is malformed. */
async function readJson(request: Request): Promise<Record<string, unknown>> {
  const value: unknown = await request.json().catch(() => undefined);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers } });
}
