import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';

/** A font that schools have. A right-to-left document brings its own. */
const FONT = 'Arial';

/** The font that a right-to-left document brings with it. */
export const RIGHT_TO_LEFT_FONT = 'Vazirmatn';
const GREEN = '17695C';
const GREY = '5D564D';

/**
 * The styles of a document, by the names that Word itself knows, so that a teacher can change the look of all headings at once. Sizes
 * are in half points, spaces in twentieths of a point.
 */
export function stylesFor(language: { value: string; bidirectional?: string }, isRightToLeft: boolean): IStylesOptions {
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
      { id: 'Summary', name: 'Summary', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 28, sizeComplexScript: 28 } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { start: 400 }, border: { [besides(isRightToLeft)]: { style: BorderStyle.SINGLE, size: 12, color: GREY, space: 8 } } } },
      { id: 'Part', name: 'Part', basedOn: 'Normal', quickFormat: true, paragraph: { border: { [besides(isRightToLeft)]: { style: BorderStyle.SINGLE, size: 18, color: GREEN, space: 8 } }, indent: { start: 200 } } },
      { id: 'Notice', name: 'Notice', basedOn: 'Normal', quickFormat: true, run: { bold: true }, paragraph: { border: { top: BOX, bottom: BOX, left: BOX, right: BOX } } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', quickFormat: true, run: { size: 18, sizeComplexScript: 18, color: GREY }, paragraph: { spacing: { after: 40 } } },
    ],
    characterStyles: [{ id: 'Gap', name: 'Gap', basedOn: 'DefaultParagraphFont', run: { color: GREY, shading: { fill: 'F1EBE1' } } }],
  };
}

/** The line beside everything that belongs to a part, as XML, at the start of its lines. Borders are named by the sides of the paper, whichever way people read. */
export function partBorder(isRightToLeft: boolean): string {
  return `<w:${besides(isRightToLeft)} w:val="single" w:color="${GREEN}" w:sz="18" w:space="8"/>`;
}

function besides(isRightToLeft: boolean): 'left' | 'right' {
  return isRightToLeft ? 'right' : 'left';
}

const BOX = { style: BorderStyle.SINGLE, size: 8, color: GREY, space: 6 };
