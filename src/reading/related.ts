import { inUse, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { isFitToStart } from '../catalogue/freshness.ts';
import { isMadeFrom } from '../catalogue/lineage.ts';
import { makeOnce } from '../catalogue/make-once.ts';

/** What makes two resources related, and how much each aspect counts. */
const ASPECTS: readonly { weight: number; valuesOf: (resource: Resource) => readonly string[] }[] = [
  { weight: 3, valuesOf: ({ theme, also = [] }) => [theme, ...also] },
  { weight: 2, valuesOf: ({ roles }) => roles },
  { weight: 2, valuesOf: ({ phases }) => phases },
  { weight: 1, valuesOf: ({ places }) => places },
  { weight: 1, valuesOf: ({ kind }) => [kind] },
  { weight: 1, valuesOf: ({ area }) => [area] },
];

/** What the site can offer beside any page, made once for a catalogue. */
interface Offer {
  /** In order of title, each with the place of its own list in `values`, aspect by aspect. */
  candidates: { other: Resource; places: number[] }[];
  /** For each aspect, every distinct list of values: many resources are for the same roles and phases. */
  values: (readonly string[])[][];
}

/**
 * The resources most closely related to one, by theme, role, phase, place, kind and area; never empty while there is any other that is fit to start with.
 * What it was made from, and what was made from it, come last: its page names them already, with what changed.
 */
export function relatedTo(resource: Resource, catalogue: Catalogue, count = 4): Resource[] {
  const offer = offerOf(catalogue);
  const isItself = ({ slug }: Resource) => slug === resource.slug || slug === resource.translates?.resource;
  const isFamily = (other: Resource) => isMadeFrom(resource, other.slug) || isMadeFrom(other, resource.slug);
  const others = nearest(resource, offer, count, (other) => !isItself(other) && !isFamily(other));
  return others.length === count ? others : [...others, ...nearest(resource, offer, count - others.length, (other) => !isItself(other) && isFamily(other))];
}

const offerOf = makeOnce((catalogue: Catalogue): Offer => {
  const { compare } = new Intl.Collator('en-GB');
  const fit = inUse(catalogue).filter((one) => isFitToStart(one, catalogue.today, catalogue.settings.terms)).toSorted((a, b) => compare(a.title, b.title));
  const known = ASPECTS.map(() => new Map<string, { place: number; values: readonly string[] }>());
  const placesOf = (one: Resource) => ASPECTS.map(({ valuesOf }, aspect) => {
    const values = [...new Set(valuesOf(one))].toSorted();
    const lists = known[aspect]!;
    const list = lists.get(values.join(' ')) ?? { place: lists.size, values };
    lists.set(values.join(' '), list);
    return list.place;
  });
  return { candidates: fit.map((other) => ({ other, places: placesOf(other) })), values: known.map((lists) => [...lists.values()].map(({ values }) => values)) };
});

/** The most closely related of those that fit, in one pass; of two that are equally close, the first by title. */
function nearest(resource: Resource, { candidates, values }: Offer, count: number, fits: (other: Resource) => boolean): Resource[] {
  const scores = ASPECTS.map(({ weight, valuesOf }, aspect) => {
    const own = valuesOf(resource);
    const distinct = new Set(own).size;
    return values[aspect]!.map((list) => weight * shared(own, distinct, list));
  });
  const found: { other: Resource; similarity: number }[] = [];
  for (const { other, places } of candidates) {
    let similarity = 0;
    for (let aspect = 0; aspect < places.length; aspect++) similarity += scores[aspect]![places[aspect]!]!;
    const isCloser = found.length < count || similarity > found.at(-1)!.similarity;
    if (!isCloser || !fits(other)) continue;
    if (found.length === count) found.pop();
    const at = found.findIndex((one) => one.similarity < similarity);
    found.splice(at < 0 ? found.length : at, 0, { other, similarity });
  }
  return found.map(({ other }) => other);
}

/** How much a list with so many distinct values has in common with one that names each value once: from 0 to 1. */
function shared(own: readonly string[], distinct: number, list: readonly string[]): number {
  const common = own.filter((value) => list.includes(value)).length;
  const more = list.filter((value) => !own.includes(value)).length;
  return common / (distinct + more);
}
