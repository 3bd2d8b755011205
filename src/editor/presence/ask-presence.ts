import type { OpenForm } from '../../gateway/presence/presence.ts';

/** What is known: who has which draft open, and whether this can be known at all. */
export interface PresenceKnown {
  isKept: boolean;
  open: Record<string, readonly OpenForm[]>;
}

/** Says who has which page open. All of it fails quietly: nothing depends on it. */
export interface Presence {
  /** Says that a form is open, or that it is left. Returns who else has the page open. */
  tell(draft: string, form: string, leaves?: boolean): Promise<PresenceKnown>;
  /** Who has these drafts open. */
  look(drafts: readonly string[]): Promise<PresenceKnown>;
}

const UNKNOWN: PresenceKnown = { isKept: false, open: {} };

/** The most drafts that may be asked about at once. */
const MOST_DRAFTS = 50;

/** Makes the way to the service that knows who has which page open. `token` returns the access token of whoever is signed in. */
export function askPresence(token: () => Promise<string>): Presence {
  let lastToken: string | undefined;
  const send = async (query: string, body?: object, isLast = false): Promise<PresenceKnown> => {
    try {
      // On the way out of a page nothing can be waited for, and the request has to outlive the page.
      if (!isLast || !lastToken) lastToken = await token();
      const answer = await fetch(`/api/presence${query}`, { method: body ? 'POST' : 'GET', headers: { authorization: `Bearer ${lastToken}`, 'content-type': 'application/json' }, body: body && JSON.stringify(body), keepalive: Boolean(body) });
      return answer.ok ? ((await answer.json()) as PresenceKnown) : UNKNOWN;
    } catch {
      return UNKNOWN;
    }
  };
  return {
    tell: (draft, form, leaves = false) => send('', { draft, form, ...(leaves ? { leaves } : {}) }, leaves),
    look: (drafts) => (drafts.length ? send(`?${new URLSearchParams(drafts.slice(0, MOST_DRAFTS).map((draft) => ['draft', draft]))}`) : Promise.resolve({ isKept: true, open: {} })),
  };
}
