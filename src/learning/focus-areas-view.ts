import type { Catalogue, Programme, Resource } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import { text } from './text.ts';
import { viewResourceLinks, type ResourceLinkView } from './resource-link-view.ts';

/** The subjects that a school may choose from, each with what schools share on it. */
export interface FocusAreasView {
  /** How many sessions a school chooses, as a sentence; undefined where the programme does not say. */
  choice: string | undefined;
  areas: {
    title: string;
    /** How many sessions it takes: "2 sessions". */
    sessions: string | undefined;
    resources: ResourceLinkView[];
    /** The theme on the same subject, and how many resources it has. */
    theme: { href: string; label: string; count: string } | undefined;
  }[];
}

/** The focus areas of a programme; undefined where it has none. */
export function viewFocusAreas(catalogue: Catalogue, { steps, focus = [] }: Programme): FocusAreasView | undefined {
  if (focus.length === 0) return undefined;
  const chosen = steps?.find((step) => step.chosen)?.sessions;
  return {
    choice: chosen ? text.focus.choice(text.focus.sessions(chosen), focus.length) : undefined,
    areas: focus.map(({ title, sessions, theme, resources = [] }) => {
      const count = theme ? (grouped(catalogue.resources, themesInUse).get(theme)?.length ?? 0) : 0;
      return {
        title,
        sessions: sessions ? text.focus.sessions(sessions) : undefined,
        resources: viewResourceLinks(catalogue, resources),
        theme: theme && count > 0 ? { href: `/themes/${theme}/`, label: labelOf(THEMES, theme), count: text.focus.resources(count) } : undefined,
      };
    }),
  };
}

/** The themes under which people find a resource by browsing. */
function themesInUse({ theme, also = [], retired, translates }: Resource): string[] {
  return retired || translates ? [] : [theme, ...also];
}
