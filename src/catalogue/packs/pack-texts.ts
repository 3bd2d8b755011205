import { showDay } from '../../dates/show-dates.ts';
import type { Handout } from './handout.ts';
import type { Pack } from './pack-contents.ts';

/** CREDITS.txt: the line of credit for everything in a pack. It travels with the pack. */
export function packCredits({ title, site, handouts }: Pack): string {
  return asText([
    `${title}`,
    `From ${site.name}, ${site.address}`,
    '',
    describePackReuse(handouts),
    ...handouts.flatMap((handout) => ['', ...creditLinesOf(handout)]),
  ]);
}

/** What others may do with everything in a pack: a sentence that is true of all of it. */
export function describePackReuse(handouts: readonly Pick<Handout, 'mayBeChanged'>[]): string {
  const may = handouts.every(({ mayBeChanged }) => mayBeChanged) ? 'You may use and change what is in here.' : 'You may use what is in here and pass it on. You may change it too, except where the line of credit says otherwise.';
  return `${may} Keep the line of credit with each thing.`;
}

/** A resource in the credits of a pack, line by line. */
export function creditLinesOf({ credit, mayBeChanged, warnings }: Pick<Handout, 'credit' | 'mayBeChanged' | 'warnings'>): string[] {
  return [credit, ...(mayBeChanged ? [] : ['Pass it on unchanged: its licence does not let others change it.']), ...warnings];
}

/** VERSION.txt: how new a pack is. It gives the day on which something in it last changed, so that the same pack always says the same. */
export function packVersion(pack: Pack): string {
  const newest = newestChange(pack);
  return asText([
    pack.title,
    `From ${pack.site.name}, ${pack.site.address}`,
    newest ? `The newest change in it is of ${showDay(newest)} (${newest}).` : 'There is nothing in it.',
    '',
    ...pack.handouts.map(({ title, version, changed, labels }) => `${title}: version ${version}, ${changed}${labels.length > 0 ? ', a machine draft' : ''}`),
    ...(pack.leftOut.length ? ['', ...pack.leftOut] : []),
  ]);
}

/** The day of the newest change to anything in a pack: 2026-11-23. Empty when there is nothing in it. */
export function newestChange({ handouts }: Pick<Pack, 'handouts'>): string {
  return handouts.map(({ changed }) => changed).sort().at(-1) ?? '';
}

/** As old editors on Windows read it: with a byte order mark for UTF-8, and their line endings. */
function asText(lines: readonly string[]): string {
  return `\uFEFF${lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\r\n')}\r\n`;
}
