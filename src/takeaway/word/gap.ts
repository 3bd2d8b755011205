import { STYLES } from '../../word-return/styles.ts';
import { escapeXml } from './escape-xml.ts';
import { idOfStyle } from './styles.ts';

/**
 * A gap as Word’s own content control (ISO/IEC 29500-1, 17.5.2): people click it and type, and until then it shows its label in grey. It
 * is not marked as plain text only (`w:text`), because LibreOffice 7.4 then saves a right-to-left gap three times over. `id` has to be
 * unique in the document. `spaces` follow the label, and are underlined with it: room to write by hand, which goes when somebody types.
 */
export function gap(label: string, id: number, isRightToLeft: boolean, spaces = 0): string {
  const words = escapeXml(label);
  const direction = isRightToLeft ? '<w:rtl/>' : '';
  return `<w:sdt><w:sdtPr><w:alias w:val="${words}"/><w:tag w:val="${words}"/><w:id w:val="${id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="${idOfStyle(STYLES.gap)}"/><w:u w:val="single"/>${direction}</w:rPr><w:t xml:space="preserve">[${words}]${'\u00a0'.repeat(spaces)}</w:t></w:r></w:sdtContent></w:sdt>`;
}
