import { escapeXml } from '../../word/escape-xml.ts';

/** What a file says of itself without being opened, and by which it is known when it comes back. */
export interface Identity {
  slug: string;
  title: string;
  summary: string;
  school: string;
  credit: string;
  licence: string;
  language: string;
  version: string;
  address: string;
  /** The day on which somebody last read it through: 2026-11-23. */
  reviewed: string;
}

/** The core properties (ISO/IEC 29500-2, 8.3). Its author is the school; it names no person, and its days do not depend on when it was made. */
export function coreProperties({ title, summary, school, credit, language, version, address, reviewed }: Identity): string {
  const words = { 'dc:title': title, 'dc:subject': summary, 'dc:creator': school, 'dc:description': credit, 'dc:language': language, 'dc:identifier': `${address}?v=${encodeURIComponent(version)}`, 'cp:version': version, 'cp:lastModifiedBy': school, 'cp:revision': '1' };
  const named = Object.entries(words).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`).join('');
  const days = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${reviewed}T00:00:00Z</dcterms:${name}>`).join('');
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${named}${days}</cp:coreProperties>`;
}

/** Properties of our own (ISO/IEC 29500-1, 22.3), which survive saving in other programs. All are text, because numbers do not come back as they were. */
export function customProperties({ slug, version, licence, address }: Identity): string {
  const properties = Object.entries({ 'PRS resource': slug, 'PRS version': version, 'PRS licence': licence, 'PRS address': address });
  const written = properties.map(([name, text], at) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`).join('');
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written}</Properties>`;
}

/** The properties of the program (ISO/IEC 29500-1, 22.2). */
export function programProperties(school: string, slides: number): string {
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Partnership of Restorative Schools</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes><HiddenSlides>0</HiddenSlides><Company>${escapeXml(school)}</Company></Properties>`;
}
