/**
 * What Decap tells the eye alone, in `decap-cms-core` 3.19.1: which buttons stay pressed, around the form and above a list; and that what can be
 * chosen in a menu is in that menu, and not in a list within it.
 */
const SAID: readonly [file: RegExp, as: RegExp, by: string][] = [
  [/\/decap-cms-ui-default\/dist\/esm\/IconButton\.js$/, /(?<=_jsx\(ButtonRound, \{)(?=\s*size: size)/g, ' "aria-pressed": isActive,'],
  [/\/decap-cms-core\/dist\/esm\/components\/Collection\/ViewStyleControl\.js$/, /isActive: (viewStyle === \w+),/g, 'isActive: $1, "aria-pressed": $1,'],
  [/\/decap-cms-ui-default\/dist\/esm\/Dropdown\.js$/, /(?<=_styled\()"ul"(?=,\s*\{[^}]*label: "DropdownList")/g, '"div"'],
];

/** Lets Decap tell a screen reader what its buttons and its menus are. Undefined for any other file. Throws when they are not where they were. */
export function tellListeners(file: string, code: string): string | undefined {
  const found = SAID.find(([path]) => path.test(file));
  if (!found) return undefined;
  const said = code.replace(found[1], found[2]);
  if (said === code) throw new Error(`Decap draws its buttons or its menus in another way than in 3.16.3. See how ${file} draws them, and correct src/editor/screen-reader/tell-listeners.ts.`);
  return said;
}
