import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { parts } from '../../parts/index.ts';
import { styleNamed, STYLES } from '../../word-return/styles.ts';

/** A font that schools have. A right-to-left document brings its own. */
const FONT = 'Arial';

/** The font that a right-to-left document brings with it. */
export const RIGHT_TO_LEFT_FONT = 'Vazirmatn';
const GREEN = '17695C';
const GREY = '5D564D';

/**
 * The styles of a document: those that Word itself knows, so that a teacher can change the look of all headings at once, and ours, by whose names we know
 * what a paragraph is when the document comes back. Sizes are in half points, spaces in twentieths of a point.
 */
export function stylesFor(language: { value: string; bidirectional?: string }, isRightToLeft: boolean): IStylesOptions {
  const ours = (name: string, look: object, basedOn = 'Normal') => ({ id: idOfStyle(name), name, basedOn, quickFormat: true, ...look });
  const beside = { style: BorderStyle.SINGLE, size: 18, color: GREEN, space: 8 };
  const called = (which: 'text' | 'items') => [...new Set(parts.flatMap(({ styles }) => styles?.[which] ?? []))].map(styleNamed);
  const heading = (size: number) => ({ run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: GREEN }, paragraph: { spacing: { before: 280, after: 120 }, keepNext: true } });
  return {
    default: {
      document: { run: { font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: RIGHT_TO_LEFT_FONT }, size: 24, sizeComplexScript: 24, language }, paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: 44, sizeComplexScript: 44, bold: true, boldComplexScript: true, color: GREEN }, paragraph: { spacing: { after: 120 }, keepNext: true } },
      heading1: heading(32), heading2: heading(28), heading3: heading(24), heading4: heading(24), heading5: heading(24), heading6: heading(24),
      hyperlink: { run: { color: GREEN, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: [
      ours(STYLES.summary, { next: 'Normal', run: { size: 28, sizeComplexScript: 28 } }),
      ours(STYLES.quote, { paragraph: { indent: { start: 400 }, border: { [besides(isRightToLeft)]: { style: BorderStyle.SINGLE, size: 12, color: GREY, space: 8 } } } }),
      ours(STYLES.notice, { run: { bold: true }, paragraph: { border: { top: BOX, bottom: BOX, left: BOX, right: BOX } } }),
      ours(STYLES.fact, {}),
      // Two lines of a credit alone on a sheet would be thrown away.
      ours(STYLES.credit, { paragraph: { keepLines: true } }),
      ours(STYLES.small, { run: { size: 18, sizeComplexScript: 18, color: GREY }, paragraph: { spacing: { after: 40 } } }),
      // A line beside everything that belongs to a part, at the start of its lines. Borders are named by the sides of the paper, whichever way people read.
      ours(STYLES.part, { paragraph: { border: { [besides(isRightToLeft)]: beside }, indent: { start: 200 } } }),
      ours(STYLES.partList, { paragraph: { border: { [besides(isRightToLeft)]: beside } } }, 'ListParagraph'),
      ...[STYLES.partTitle, STYLES.standard, ...called('text')].map((name) => ours(name, {}, idOfStyle(STYLES.part))),
      ...called('items').map((name) => ours(name, {}, idOfStyle(STYLES.partList))),
    ],
    characterStyles: [{ id: idOfStyle(STYLES.gap), name: STYLES.gap, basedOn: 'DefaultParagraphFont', run: { color: GREY, shading: { fill: 'F1EBE1' } } }],
  };
}

/** The id by which a document calls one of our styles: its name without spaces. */
export function idOfStyle(name: string): string {
  return name.replaceAll(' ', '');
}

function besides(isRightToLeft: boolean): 'left' | 'right' {
  return isRightToLeft ? 'right' : 'left';
}

const BOX = { style: BorderStyle.SINGLE, size: 8, color: GREY, space: 6 };
