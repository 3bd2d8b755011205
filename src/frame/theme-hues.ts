import { THEMES } from '../schema/vocabulary.ts';

/** The hues of the themes, as look/tokens.css names them. */
export type Hue = 'plum' | 'leaf' | 'ochre' | 'blue' | 'teal' | 'brick';

/** The hue of each theme: for its icon, the band behind a title and the edge of its cards. */
export const THEME_HUES: Record<(typeof THEMES)[number]['value'], Hue> = {
  'family-and-community': 'plum',
  'lunchtime-supervisors': 'leaf',
  'pupil-partnership': 'ochre',
  'engaging-all-staff': 'blue',
  'restorative-dialogue': 'teal',
  'common-concerns': 'brick',
};

/** The hue of a theme, by its value; undefined for what is no theme. */
export function hueOfTheme(value: string): Hue | undefined {
  return Object.hasOwn(THEME_HUES, value) ? THEME_HUES[value as keyof typeof THEME_HUES] : undefined;
}
