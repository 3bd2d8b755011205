import type { School } from '../catalogue/catalogue.ts';
import { drawMap, type SchoolMap } from './school-map.ts';

/** The map of the schools, in the units of the drawing. */
export interface SchoolMapView extends Pick<SchoolMap, 'width' | 'height' | 'scale'> {
  towns: {
    /** The page of its school, or the place in the list where its schools begin. */
    href: string;
    /** The label beside the dot: the name of the town, and how many schools it has when it has several. */
    text: string;
    /** Its label for people who do not see the map. */
    name: string;
    x: number;
    y: number;
    radius: number;
    label: { x: number; y: number; anchor: 'start' | 'end' };
  }[];
  /** How many schools have not said where they are. */
  missing: number;
  isInvented: boolean;
}

/** How many schools the label of a dot names to people who do not see the map. */
const MOST_NAMED = 6;

/** The map of schools; undefined when none of them has said where it is. `addressOf` leads to the place of a school in the list. */
export function viewSchoolMap(schools: readonly School[], addressOf: (school: School) => string): SchoolMapView | undefined {
  const map = drawMap(schools);
  return map && {
    width: map.width,
    height: map.height,
    scale: map.scale,
    towns: map.towns.map(({ name: town, schools: own, x, y, label }) => {
      const isShared = own.length > 1;
      const text = isShared ? `${town} (${own.length})` : town;
      return { href: isShared ? addressOf(own[0]!) : `/schools/${own[0]!.slug}/`, text, name: `${text}: ${own.slice(0, MOST_NAMED).map(({ title }) => title).join(' and ')}${own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : ''}`, x, y, radius: isShared ? 9 : 6, label };
    }),
    missing: schools.filter(({ coordinates }) => !coordinates).length,
    isInvented: schools.some(({ example }) => example),
  };
}
