import { readFileSync } from 'node:fs';
import type { Colours } from '../src/frame/drawings/svg-file.ts';

/** The colours of the light look, read from the tokens: `--ink`, and `leaf --hue` for those of a hue. */
export function lightColours(): Colours {
  const css = readFileSync('src/frame/look/tokens.css', 'utf8').split('@media')[0]!;
  const blocks = [...css.matchAll(/(:root|\[data-hue='(\w+)'\])\s*\{([^}]*)\}/g)];
  return Object.fromEntries(blocks.flatMap(([, , hue, inside]) => [...inside!.matchAll(/(--[\w-]+):\s*(#[\da-f]+)/g)].map(([, token, colour]) => [hue ? `${hue} ${token}` : token!, colour!])));
}
