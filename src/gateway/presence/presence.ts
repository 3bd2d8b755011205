import { answerInWords as say, answerJson as json } from '../answer-json.ts';
import { isDraftName } from '../draft-paths.ts';
import { identifySender } from '../identify-sender.ts';
import { isFoundation, type Person } from '../person.ts';
import { parseBody, readBody, TOO_MUCH } from '../read-body.ts';

/** Who has a page open in a form, as others may know it. */
export interface OpenForm {
  /** The name that the partnership gave the account, if it gave one. Never an address. */
  name?: string;
  /** The slug of the school that they write for. */
  school?: string;
  isFoundation: boolean;
  /** Whether it is the account that asks, in another window or on another computer. */
  isYou: boolean;
  /** Since when, as an ISO date with its time. */
  since: string;
}

/** An open form as it is kept: for which account, by a digest, and until when unless it is renewed. Times are in milliseconds since 1970. */
export interface KeptForm {
  form: string;
  account: string;
  name?: string;
  school?: string;
  isFoundation: boolean;
  since: number;
  until: number;
}

/** Where open forms are kept, by the name of their draft. What is written may be forgotten after `lasts` seconds, or earlier. */
export interface PresenceStore {
  read(draft: string): Promise<readonly KeptForm[]>;
  write(draft: string, forms: readonly KeptForm[], lasts: number): Promise<void>;
}

/** What the service needs from the place where it runs. `store` is undefined where nothing can be kept. */
export interface PresenceOptions {
  identify(authorization: string | null): Promise<Person | undefined>;
  store: PresenceStore | undefined;
  /** The time in milliseconds since 1970. */
  now: () => number;
}

/** The path at which the service answers. */
export const PRESENCE = '/api/presence';

/** How long a form counts as open unless it is renewed, in seconds. A form renews itself every minute; a browser may delay that where nobody looks at the window. */
export const LASTS = 180;

/** The most drafts to ask about at once, and the most forms to keep for each. */
const [MOST_DRAFTS, MOST_FORMS] = [50, 20];
/** The longest request, in bytes. */
const MOST_BYTES = 1000;

/**
 * Answers who has which page open. A form says so when it is opened, again every minute, and once more when it is left. Nothing is kept for more
 * than three minutes after the last time, and never in the repository, where it would be public and stay for good.
 */
export function createPresence({ identify, store, now }: PresenceOptions): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== PRESENCE) return undefined;
    const person = await identifySender(request, identify, { unknown: 'We cannot find out who you are at the moment.', runOut: 'Your sign-in has run out.' });
    if (person instanceof Response) return person;
    if (!store) return json({ isKept: false, open: {} });
    const account = await digest(person.email);
    try {
      if (request.method === 'GET') {
        const drafts = [...new Set(searchParams.getAll('draft'))];
        if (drafts.length > MOST_DRAFTS || !drafts.every(isDraftName)) return say(422, 'This asks about what is not a draft.');
        const open = await Promise.all(drafts.map(async (draft) => [draft, shown(await readOpen(store, draft, now()), account)] as const));
        return json({ isKept: true, open: Object.fromEntries(open) });
      }
      if (request.method !== 'POST') return say(405, 'This cannot be done here.');
      const bytes = await readBody(request, MOST_BYTES);
      const { draft, form, leaves } = ((bytes === TOO_MUCH ? undefined : parseBody(bytes)) ?? {}) as { draft?: unknown; form?: unknown; leaves?: unknown };
      if (typeof draft !== 'string' || !isDraftName(draft) || typeof form !== 'string' || !/^[\w-]{1,64}$/.test(form)) return say(422, 'What was sent did not arrive whole.');
      const kept = await readOpen(store, draft, now());
      // Another account cannot renew or end a form, even if it knows its name.
      const mine = kept.find((one) => one.form === form && one.account === account);
      const others = kept.filter((one) => one !== mine);
      const own: KeptForm = { form, account, ...(person.name && person.name !== person.email ? { name: person.name } : {}), ...(person.school ? { school: person.school } : {}), isFoundation: isFoundation(person), since: mine?.since ?? now(), until: now() + LASTS * 1000 };
      await store.write(draft, [...others, ...(leaves === true ? [] : [own])].slice(-MOST_FORMS), LASTS);
      return json({ isKept: true, open: { [draft]: shown(others, account) } });
    } catch {
      return json({ isKept: false, open: {} });
    }
  };
}

async function readOpen(store: PresenceStore, draft: string, now: number): Promise<KeptForm[]> {
  return (await store.read(draft)).filter(({ until }) => until > now);
}

function shown(forms: readonly KeptForm[], account: string): OpenForm[] {
  return forms.map(({ name, school, isFoundation: publishes, since, account: of }) => ({ ...(name ? { name } : {}), ...(school ? { school } : {}), isFoundation: publishes, isYou: of === account, since: new Date(since).toISOString() }));
}

/** A name for an account that does not give away its address. */
async function digest(email: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(email.toLowerCase())));
  return [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
