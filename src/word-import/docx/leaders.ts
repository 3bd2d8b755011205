import { isLineToWriteOn } from '../../html-import/leader-line.ts';
import { leavesOf } from './breaks.ts';
import { gapText } from './gap.ts';
import type { Styles } from './styles.ts';
import { attributeOf, type Xml } from './xml.ts';

/** What fills the room before a tab stop (ISO/IEC 29500-1, 17.18.72), as the letter that it draws. */
const DRAWN: Record<string, string> = { underscore: '_', heavy: '_', dot: '.', middleDot: '.', hyphen: '-' };

/** Puts a place to fill in where a tab draws a line to write on. Returns whether there was any. */
export function writeLeaderGaps(paragraph: Xml, styles: Styles): boolean {
  const stops = styles.tabsOf(paragraph).map((stop) => DRAWN[attributeOf(stop, 'w:leader') ?? '']);
  if (!stops.some(Boolean)) return false;
  const leaves = [...leavesOf(paragraph)].map(({ node }) => node);
  const tabs = leaves.filter(({ name }) => name === 'w:tab');
  const after = (tab: Xml) => leaves.slice(leaves.indexOf(tab) + 1).flatMap(({ name, children }) => (name === 'w:t' ? children : name === 'w:tab' ? ['\t'] : [])).join('');
  // Which stop a tab reaches depends on how wide the words are; mostly it is the next one.
  const lines = tabs.filter((tab, at) => isLineToWriteOn(stops[Math.min(at, stops.length - 1)], after(tab)));
  for (const tab of lines) Object.assign(tab, gapText(' … '));
  return lines.length > 0;
}
