/** The files of Decap that hold styles of what we use: Decap 3.16.3, which is `decap-cms-core` 3.19.1 and its widgets. */
const STYLED = /\/decap-cms-(?:core|ui-default|widget-[a-z]+)\/dist\/esm\/.*\.js$/;

/** Where Decap names its colours. */
const PALETTE = /\/decap-cms-ui-default\/dist\/esm\/styles\.js$/;

/** Colours that Decap writes out where it uses them, and the name in its palette that they stand for. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '#fff': 'foreground', '#eff0f4': 'background', '#f1f2f4': 'activeBackground', '#eaebf1': 'textFieldBorder', '#dfdfe3': 'textFieldBorder', '#b3b9c4': 'text', '#7b8290': 'text', '#767676': 'text', '#555': 'text', '#555a65': 'text',
  '#444a57': 'text', '#313d3e': 'textLead', '#1e2532': 'textLead', '#4863c6': 'active', '#aae31f': 'greenLight', '#1195aa': 'teal', '#fbe0d7': 'errorBackground',
};

/** Where Decap paints the bar at the top of the window while something loads. A canvas knows no variables; this green can be seen on light and on dark. */
const PAINTED: readonly [file: RegExp, colour: RegExp, by: string] = [/\/decap-cms-core\/dist\/esm\/components\/App\/App\.js$/, /(?<=: )colors\.active\b/g, "'#2f8577'"];

/**
 * Puts a variable in place of every colour in a file of Decap, so that one style sheet can give it a light and a dark form: `--decap-` and the name
 * that the colour has in Decap's palette. White that is written on a colour is `--decap-textLight`, and Decap's list of fonts is `--decap-font`.
 * Undefined for a file without colours. Throws when the palette is not where it was, as it might be in another version.
 */
export function nameColours(file: string, code: string): string | undefined {
  if (!STYLED.test(file)) return undefined;
  if (PAINTED[0].test(file)) return code.replace(PAINTED[1], PAINTED[2]);
  const named = PALETTE.test(file) ? namePalette(file, code) : code;
  const onColour = named.replace(/(?<![-\w])((?:color|text):\s*"?,?\s*)(?:colorsRaw\.white|#fff\b)/g, (whole, before: string) => (whole.includes('colorsRaw') ? `${before}'${variable('textLight')}'` : before + variable('textLight')));
  const written = onColour.replace(/(?<![\w&])#[0-9a-f]{3}(?:[0-9a-f]{3})?\b/gi, (colour) => (WRITTEN_OUT[colour.toLowerCase()] ? variable(WRITTEN_OUT[colour.toLowerCase()]!) : colour));
  return written === code ? undefined : written;
}

function namePalette(file: string, code: string): string {
  let count = 0;
  const blocks = code.replace(/const (colorsRaw|colors) = \{[^}]*\}/g, (block) => block.replace(/^(\s*)(\w+): (?:'#[0-9a-fA-F]+'|colorsRaw\.\w+)/gm, (_, space: string, name: string) => (count++, `${space}${name}: '${variable(name)}'`)));
  const fonts = blocks.replace(/primary: `[^`]*`/, `primary: 'var(--decap-font)'`);
  if (count < 40 || fonts === blocks) throw new Error(`The colours of Decap are not where they were in 3.16.3, so the editor would have no dark form. See where ${file} names them now, and correct src/editor/look/decap-colours.ts.`);
  return fonts;
}

function variable(name: string): string {
  return `var(--decap-${name})`;
}
