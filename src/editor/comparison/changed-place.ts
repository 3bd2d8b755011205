import { factsOf } from '../preview/facts-of-entry.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { quote } from '../../schema/fault.ts';
import type { Place } from './merge-pages.ts';
import { nameBlocks, plainBlocks } from './plain-blocks.ts';
import type { BodyBlock } from './split-body.ts';

/** A place at which two versions of a page differ, in words: what it is, and the text of it in the three versions. */
export interface ChangedPlace {
  name: string;
  base: string;
  mine: string;
  theirs: string;
}

/** Describes a place for people. Where only marks differ, such as bold type or the address of a link, the text is shown as it is written. */
export function describePlace(place: Place, kind: KindName): ChangedPlace {
  if ('name' in place) {
    const field = kinds[kind].fields[place.name as never] as Parameters<typeof factsOf>[1][string] | undefined;
    const say = (value: unknown) => (value === undefined || value === null ? '' : field ? (factsOf({ [place.name]: value }, { [place.name]: field }, () => undefined)[0]?.text ?? '') : typeof value === 'string' ? value : JSON.stringify(value));
    return { name: labelOf(place.name, kind), base: say(place.base), mine: say(place.mine), theirs: say(place.theirs) };
  }
  if ('field' in place) {
    const [base, mine, theirs] = [place.base, place.mine, place.theirs].map((sentences) => sentences.map(({ source, gap }) => source + gap).join('').trim()) as [string, string, string];
    const begins = (base || theirs || mine).slice(0, 60);
    return { name: `${labelOf(place.field, kind)}: ${quote(begins.length < 60 ? begins : `${begins.slice(0, 57).trimEnd()}…`)}`, base, mine, theirs };
  }
  const [base, mine, theirs] = [place.base, place.mine, place.theirs].map(sourceOf) as [string, string, string];
  const plain = { base: plainBlocks(base), mine: plainBlocks(mine), theirs: plainBlocks(theirs) };
  const isHidden = (mine !== theirs && plain.mine === plain.theirs) || (base !== theirs && plain.base === plain.theirs) || (base !== mine && plain.base === plain.mine);
  return { name: nameBlocks(base || theirs || mine), ...(isHidden ? { base, mine, theirs } : plain) };
}

function labelOf(name: string, kind: KindName): string {
  return (kinds[kind].fields[name as never] as { label: string } | undefined)?.label ?? name;
}

function sourceOf(blocks: readonly BodyBlock[]): string {
  return blocks.map(({ source }) => source).join('\n\n');
}
