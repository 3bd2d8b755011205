import { resourceOf, type Catalogue, type Resource, type Trial } from './catalogue.ts';
import { grouped, inOrderOf } from './grouped.ts';
import { languagesOf, originalOf } from './lineage.ts';
import { agreementsOn } from './meetings.ts';
import { isUncheckedDraft } from './drafts/unchecked-draft.ts';

/**
 * How far a resource has come through use, from an idea to something a meeting has agreed on. The third is half a step: what one other
 * school has tried is no longer an idea, but it would be untrue to say that its authors have written how it went.
 */
export const STATUSES = [
  { value: 'idea', label: 'Idea', about: 'No school has told us how it went yet.' },
  { value: 'tried-by-authors', label: 'Tried by its authors', about: 'The school that shared it has tried it and says how it went.' },
  { value: 'tried', label: 'Tried in one other school', about: 'One school other than its authors has tried it and says how it went. A second one would take it a step further.' },
  { value: 'tried-widely', label: 'Tried in two or more other schools', about: 'At least two schools other than its authors have tried it and say how it went.' },
  { value: 'agreed', label: 'Agreed by the partnership', about: 'A termly meeting agreed on it. Its page says what was agreed.' },
] as const;

export type Status = (typeof STATUSES)[number]['value'];

/**
 * The status that a resource has earned from trials by schools and decisions of meetings. Nobody sets it by hand. A school that
 * would not use it again has still tried it. What counts for an original counts for its translations, and the other way round. A
 * machine's draft that no speaker has checked has no status.
 */
export function statusOf(resource: Resource, catalogue: Catalogue): Status | undefined {
  if (isUncheckedDraft(resource)) return undefined;
  if (agreementsOn(resource.slug, catalogue).length > 0) return 'agreed';
  const find = (slug: string) => resourceOf(catalogue, slug);
  const authors = new Set([resource.school, find(originalOf(resource.slug, find))?.school]);
  const tried = new Set(trialsOf(resource, catalogue).map(({ school }) => school));
  const others = tried.difference(authors).size;
  return others >= 2 ? 'tried-widely' : others === 1 ? 'tried' : tried.size ? 'tried-by-authors' : 'idea';
}

/** What schools wrote after they tried a resource, in any language, the newest term first. Nothing for an unchecked draft: they tried its original. */
export function trialsOf(resource: Resource, catalogue: Catalogue): Trial[] {
  if (isUncheckedDraft(resource)) return [];
  const find = (slug: string) => resourceOf(catalogue, slug);
  const original = originalOf(resource.slug, find);
  const order = (trial: Trial) => catalogue.settings.terms.findIndex(({ term }) => term === trial.term);
  const about = grouped(catalogue.trials, resourceTried);
  return inOrderOf(catalogue.trials, languagesOf(original, catalogue).flatMap((slug) => about.get(slug) ?? [])).toSorted((a, b) => order(b) - order(a));
}

function resourceTried({ resource }: Trial): string[] {
  return [resource];
}
