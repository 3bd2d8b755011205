import type { KindName } from '../../schema/index.ts';
import type { LookUp } from '../published/look-up.ts';
import type { ListedEntry } from '../published/records.ts';
import type { CurrentPages } from '../repository/current-pages.ts';
import { Sentence } from '../sentence.ts';
import type { Decision, Removal, Retirement, Successor } from './removal-dialog.ts';
import { text } from './text.ts';

/** What the question about removing a page needs from its caller. */
export interface RemovalContext {
  lookUp: Pick<LookUp, 'about' | 'pointers'>;
  pages: Pick<CurrentPages, 'list' | 'search'>;
  ask(removal: Removal): Promise<Decision>;
  /** Fills in "Retired" in the form of the resource, for somebody to read and save. */
  retire(retirement: Retirement): void;
}

/**
 * Lets people remove a page only after they have seen what links to it. If they decide against it, throws a sentence, which stops the
 * removal. If the links cannot be found out, the page can still be removed, because it may have to go immediately.
 */
export async function beforeRemoval({ kind, slug, values }: { kind: KindName; slug: string; values: Record<string, unknown> }, { lookUp, pages, ask, retire }: RemovalContext): Promise<void> {
  const known = await Promise.all([lookUp.about(), lookUp.pointers(kind, slug)]).catch(() => undefined);
  const isRetirable = kind === 'resources' && !values.retired;
  const list = isRetirable ? await pages.list(kind, 1).catch(() => undefined) : undefined;
  const decision = await ask({
    kind,
    title: String(values.title || slug),
    pointers: known && { count: known[1]?.count ?? 0, named: known[1]?.named ?? [] },
    instead: known && sayInstead(kind, values, known[0].today),
    ...(list ? { successors: successorsIn(list.entries, slug) } : {}),
    ...(list && list.pages > 1 ? { findSuccessors: async (typed: string) => successorsIn((await pages.search(kind, typed)).entries, slug) } : {}),
  });
  if (decision === 'remove') return;
  if (decision === 'leave') throw new Sentence(text.left);
  retire(decision);
  throw new Sentence(text.retired);
}

/** What people should do instead of removing a page, for some kinds. */
function sayInstead(kind: KindName, { starts, state, left }: Record<string, unknown>, today: string): string | undefined {
  const isToCome = typeof starts === 'string' && starts.slice(0, 10) >= today && state !== 'cancelled';
  if (isToCome && (kind === 'meetings' || kind === 'visits')) return text.instead.cancel;
  if (kind === 'schools' && !left) return text.instead.left;
  return undefined;
}

/** The resources that may take the place of another, in the order of the list. */
function successorsIn(entries: readonly ListedEntry[], slug: string): Successor[] {
  return entries.flatMap(([name, title, isSuccessor]) => (isSuccessor && name !== slug ? [{ slug: name, title: title || name }] : []));
}
