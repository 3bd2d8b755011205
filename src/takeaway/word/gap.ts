import { ImportedXmlComponent, type ParagraphChild } from 'docx';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A gap as Word’s own content control (ISO/IEC 29500-1, 17.5.2): people click it and type, and until then it shows its label in grey. It
 * is not marked as plain text only (`w:text`), because LibreOffice 7.4 then saves a right-to-left gap three times over. `id` has to be
 * unique in the document.
 */
export function gap(label: string, id: number, isRightToLeft: boolean): ParagraphChild {
  const words = escapeXml(label);
  const direction = isRightToLeft ? '<w:rtl/>' : '';
  return ImportedXmlComponent.fromXmlString(
    `<w:sdt xmlns:w="${W}"><w:sdtPr><w:alias w:val="${words}"/><w:tag w:val="${words}"/><w:id w:val="${id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Gap"/>${direction}</w:rPr><w:t xml:space="preserve">[${words}]</w:t></w:r></w:sdtContent></w:sdt>`,
  ) as unknown as ParagraphChild;
}

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
