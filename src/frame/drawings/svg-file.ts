import type { Drawing } from './drawing.ts';

/** The colours of ink, paper and hues by the names of their tokens: `--ink`, and `leaf --hue` for those of a hue. */
export type Colours = Readonly<Record<string, string>>;

/** A drawing as an SVG of its own, for programs that know no style sheets: each token is replaced by its colour. `colours` has those of `--ink` and `--paper`, and of each hue in use. */
export function svgFile({ title, description, width, height, body }: Drawing, colours: Colours): string {
  const hues: string[] = [];
  const filled = body.replaceAll(/<g(?: data-hue="(\w+)")?[^>]*>|<\/g>|var\((--[\w-]+)\)|currentColor/g, (found, hue: string | undefined, token: string | undefined) => {
    if (found === '</g>') hues.pop();
    else if (found.startsWith('<g')) hues.push(hue ?? hues.at(-1) ?? '');
    else return colourOf(token ?? '--ink', hues.at(-1) ?? '', colours);
    return found.replace(/ data-hue="\w+"/, '');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next"><title>${title}</title><desc>${description}</desc><rect width="${width}" height="${height}" fill="#fff"/>${filled}</svg>`;
}

function colourOf(token: string, hue: string, colours: Colours): string {
  const colour = colours[`${hue} ${token}`] ?? colours[token];
  if (!colour) throw new Error(`The colour ${token} of ${hue || 'no hue'} is not known.`);
  return colour;
}
