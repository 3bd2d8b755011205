import { findPointers, type Pointing } from '../../checks/links/pointers.ts';
import type { KindName } from '../../schema/index.ts';
import type { Published } from '../validation/draft.ts';
import { Sentence } from '../sentence.ts';
import type { Decision, Removal, Retirement } from './removal-dialog.ts';

/** What the question about removing a page needs from its caller. */
export interface RemovalContext {
  published(): Promise<Published>;
  ask(removal: Removal): Promise<Decision>;
  /** Fills in "Retired" in the form of the resource, for somebody to read and save. */
  retire(retirement: Retirement): void;
}

const LEFT = 'It is still on the site.';
const RETIRED = 'It is still on the site. “Retired” is filled in below; look at it, and save the page.';

/**
 * Lets people remove a page only after they have seen what links to it. If they decide against it, throws a sentence, which stops the
 * removal. If the links cannot be found out, the page can still be removed, because it may have to go immediately.
 */
export async function beforeRemoval({ kind, slug, values }: { kind: KindName; slug: string; values: Record<string, unknown> }, { published, ask, retire }: RemovalContext): Promise<void> {
  const known = await published().catch(() => undefined);
  const decision = await ask({
    kind,
    title: String(values.title || slug),
    pointers: known && findPointers({ kind, slug }, known.entries),
    instead: known && sayInstead(kind, values, known.today),
    successors: kind === 'resources' && !values.retired && known ? successorsOf(slug, known.entries) : undefined,
  });
  if (decision === 'remove') return;
  if (decision === 'leave') throw new Sentence(LEFT);
  retire(decision);
  throw new Sentence(RETIRED);
}

/** What people should do instead of removing a page, for some kinds. */
function sayInstead(kind: KindName, { starts, state, left }: Record<string, unknown>, today: string): string | undefined {
  const isToCome = typeof starts === 'string' && starts.slice(0, 10) >= today && state !== 'cancelled';
  if (isToCome && (kind === 'meetings' || kind === 'visits')) return 'People may have it in their calendars. If it will not take place, leave it on the site and set “State” to Cancelled: then they hear of it.';
  if (kind === 'schools' && !left) return 'If the school has left the partnership, leave its page and fill in “Left on”. What it shared then keeps its name.';
  return undefined;
}

/** The resources in use, sorted by title. A translation cannot replace another resource. */
function successorsOf(slug: string, entries: readonly Pointing[]): { slug: string; title: string }[] {
  return entries
    .filter((entry) => entry.kind === 'resources' && entry.slug !== slug)
    .flatMap((entry) => {
      const { title, retired, translates } = entry.values as { title?: string; retired?: unknown; translates?: unknown };
      return retired || translates ? [] : [{ slug: entry.slug, title: title ?? entry.slug }];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
