import { resourceOf, schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { labelOf, USE_AGAIN } from '../schema/vocabulary.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { usesOf, type Profile } from './school-profile.ts';

/** What a school shares and other schools use. */
export interface InUseElsewhereView {
  /** The other schools that use any of it. */
  users: { slug: string; name: string }[];
  uses: {
    slug: string;
    title: string;
    /** How many other schools use it. */
    count: string;
    adaptations: { slug: string; title: string; school: string }[];
    trials: { school: string; term: string; again: string }[];
  }[];
}

/** The resources of a school that are in use elsewhere, the most used first; undefined when nobody else uses any. */
export function viewInUseElsewhere(catalogue: Catalogue, profile: Pick<Profile, 'own' | 'trials' | 'adaptations' | 'users'>): InUseElsewhereView | undefined {
  if (profile.users.length === 0) return undefined;
  return {
    users: profile.users.map((slug) => ({ slug, name: schoolName(catalogue, slug) })),
    uses: usesOf(profile).map(({ resource, schools, trials, adaptations }) => ({
      slug: resource,
      title: resourceOf(catalogue, resource)!.title,
      count: schools.length === 0 ? 'Tried elsewhere' : schools.length === 1 ? 'Used in one other school' : `Used in ${schools.length} other schools`,
      adaptations: adaptations.map(({ slug, title, school }) => ({ slug, title, school: schoolName(catalogue, school) })),
      trials: trials.map(({ school, term, again }) => ({ school: schoolName(catalogue, school), term: lowerFirst(showTerm(term)), again: labelOf(USE_AGAIN, again).toLowerCase() })),
    })),
  };
}
