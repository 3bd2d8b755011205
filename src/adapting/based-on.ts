import { schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { shortName } from '../catalogue/licences.ts';
import { firstOriginsOf, originsOf, translatedFrom, type Origin } from '../catalogue/lineage.ts';

/** Part of a sentence: plain text, or a title that links to its page. */
export type SentencePart = string | { title: string; href: string; language?: string };

/** What a resource was made from, as a sentence without its full stop. Each origin is followed by what it was made from in turn, and by where its trails begin. */
export function basedOn(origins: readonly Origin[], catalogue: Catalogue): SentencePart[] {
  return origins.flatMap((origin, at) => {
    const behind = origin.where === 'here' ? clausesOf(origin.resource, catalogue) : [];
    // A clause ends with a comma. Otherwise a reader would take the next origin for part of it.
    return [at > 0 ? ' and on ' : 'Based on ', ...nameOrigin(origin, catalogue), ...behind, behind.length > 0 && at < origins.length - 1 ? ',' : ''];
  });
}

/** An origin with its author, and the version that was taken if somebody wrote it down. */
export function nameOrigin(origin: Origin, catalogue: Catalogue): SentencePart[] {
  if (origin.where === 'gone') return ['a page that is not on this site any more'];
  if (origin.where === 'outside') return [{ title: origin.title, href: origin.link }, ` by ${origin.creator} (not on this site, ${shortName(origin.licence)})`];
  return [linkTo(origin.resource), ` by ${schoolName(catalogue, origin.resource.school)}${origin.version ? ` (version ${origin.version})` : ''}`];
}

function linkTo({ title, slug, language }: Resource): SentencePart {
  return { title, href: `/resources/${slug}/`, language };
}

function clausesOf(resource: Resource, catalogue: Catalogue): SentencePart[] {
  const name = (origin: Origin) => nameOrigin(origin.where === 'here' ? { ...origin, version: undefined } : origin, catalogue);
  const clauses = [
    join('was adapted from ', ' and from ', originsOf(resource, catalogue).map(name)),
    join('is a translation of ', ' and of ', translatedFrom(resource, catalogue).map(name)),
    join('goes back to ', ', and to ', firstOriginsOf(resource, catalogue).map((one) => (one.where === 'here' ? [linkTo(one.resource), `, ${one.steps + 1} steps ago`] : name(one)))),
  ];
  return join(', which ', ' and ', clauses.filter(({ length }) => length > 0));
}

/** Empty where there is nothing to join. */
function join(before: string, between: string, parts: readonly SentencePart[][]): SentencePart[] {
  return parts.flatMap((part, at) => [at > 0 ? between : before, ...part]);
}
