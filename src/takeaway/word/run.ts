import { escapeXml } from './escape-xml.ts';

/** How a stretch of text looks. Its direction is written only where it is given. */
export interface RunLook {
  style?: string;
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  isRightToLeft?: boolean;
  /** Its language where it is another than the document's, as a BCP 47 tag. */
  language?: string;
}

/** A stretch of text in one look (ISO/IEC 29500-1, 17.3.2). The order of its properties is the standard's. */
export function run(text: string, { style, bold, italic, struck, isRightToLeft, language }: RunLook = {}): string {
  const look =
    (style ? `<w:rStyle w:val="${style}"/>` : '') + (bold ? '<w:b/><w:bCs/>' : '') + (italic ? '<w:i/><w:iCs/>' : '') + (struck ? '<w:strike/>' : '') +
    (isRightToLeft === undefined ? '' : isRightToLeft ? '<w:rtl/>' : '<w:rtl w:val="false"/>') +
    (language ? `<w:lang w:val="${language}"/>` : '');
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
