/** How a paragraph looks. Its direction is written only where it is given. Spaces and indents are in twentieths of a point. */
export interface ParagraphLook {
  style?: string;
  /** The list it is in, by its number in the document, and its level in it, from 0. */
  list?: { id: number; level: number };
  /** Its borders, as XML. */
  border?: string;
  isRightToLeft?: boolean;
  /** Whether it stays on the page of the paragraph after it. */
  keepsNext?: boolean;
  spaceAfter?: number;
  indent?: number;
}

/** A paragraph (ISO/IEC 29500-1, 17.3.1) of runs that are XML already. The order of its properties is the standard's. */
export function paragraph(runs: string, { style, keepsNext, list, border, isRightToLeft, spaceAfter, indent }: ParagraphLook = {}): string {
  const look =
    (style ? `<w:pStyle w:val="${style}"/>` : '') + (keepsNext ? '<w:keepNext/>' : '') + (list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '') + (border ? `<w:pBdr>${border}</w:pBdr>` : '') +
    (isRightToLeft === undefined ? '' : isRightToLeft ? '<w:bidi/>' : '<w:bidi w:val="false"/>') + (spaceAfter === undefined ? '' : `<w:spacing w:after="${spaceAfter}"/>`) +
    (indent === undefined ? '' : `<w:ind w:start="${indent}"/>`);
  return look || runs ? `<w:p>${look ? `<w:pPr>${look}</w:pPr>` : ''}${runs}</w:p>` : '<w:p/>';
}
