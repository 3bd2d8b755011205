import { icons, type IconName } from './icons.ts';

/** The icon of a theme, a role or a kind of resource, by its value; undefined where it has none. */
export function iconNamed(value: string): IconName | undefined {
  return Object.hasOwn(icons, value) ? (value as IconName) : undefined;
}
