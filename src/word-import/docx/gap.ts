import type { Xml } from './xml.ts';

/** A place to fill in, as a run; with the choices, where there is a list of them. */
export function gap(choices: readonly string[] = []): Xml {
  const words = choices.length ? `… (${choices.join(' / ')})` : '…';
  return { name: 'w:r', attributes: '', children: [gapText(words)] };
}

/** The text of a place to fill in, for use inside a run. */
export function gapText(words = '…'): Xml {
  return { name: 'w:t', attributes: ' xml:space="preserve"', children: [words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] };
}
