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

/** The map of schools; undefined when none of them has said where it is. */
export function viewSchoolMap(schools: readonly School[]): SchoolMapView | undefined {
  const map = drawMap(schools);
  return map && {
    width: map.width,
    height: map.height,
    scale: map.scale,
    towns: map.towns.map(({ name: town, schools: own, x, y, label }) => {
      const isShared = own.length > 1;
      const text = isShared ? `${town} (${own.length})` : town;
      return { href: isShared ? `#${own[0]!.slug}` : `/schools/${own[0]!.slug}/`, text, name: `${text}: ${own.map(({ title }) => title).join(' and ')}`, x, y, radius: isShared ? 9 : 6, label };
    }),
    missing: schools.filter(({ coordinates }) => !coordinates).length,
    isInvented: schools.some(({ example }) => example),
  };
}
