import { dropHiddenOdt } from '../../files/office/odt-hidden.ts';
import { finishOdt } from '../../files/office/odt-text.ts';
import { Findings } from '../../files/office/findings.ts';
import { childOf, elementsOf, removeWhere, textOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { DocumentFault } from '../../html-import/document-fault.ts';
import { describeTooLong, MUCH } from '../../html-import/readable-body.ts';
import { formsOfName } from '../../html-import/names.ts';
import type { Archive } from '../open-archive.ts';
import type { OdfMet } from './odf-met.ts';
import { OdfStyles } from './odf-styles.ts';

/** An OpenDocument file as people see it: changes accepted, without comments and hidden text. */
export interface OpenDocument {
  /** The text, or the pages of a presentation. */
  body: XmlElement;
  styles: OdfStyles;
  /** The part with the page styles, for headers and the size of slides. */
  pages: XmlElement | undefined;
  /** The names of people in its properties, its comments and its changes. */
  people: string[];
}

/** Fields that a program fills in: who, when, which file, which page. */
const FACTS = /^(?:author-name|author-initials|initial-creator|creator|sender-[\w-]+|printed-by|print-date|print-time|creation-date|creation-time|modification-date|modification-time|date|time|file-name|template-name|page-number|page-count|editing-cycles|editing-duration|word-count|character-count|paragraph-count)$/;

/** Refuses a text that is far too long before it is read: hundreds of sheets as a tree would fill the memory of a phone. What was deleted, and what lists other text, does not count. */
function refuseTooLong(content: Uint8Array | undefined): void {
  const source = new TextDecoder().decode(content).replace(/<text:(tracked-changes|index-body)\b[^]*?<\/text:\1>/g, '');
  let letters = 0;
  for (const [, text] of source.matchAll(/>([^<]+)</g)) letters += text!.trim().length;
  if (letters > MUCH) throw new DocumentFault(describeTooLong(letters));
}

/** Opens an OpenDocument text or presentation (ODF 1.3), and records what was taken out. Throws a DocumentFault. */
export function openOpenDocument(archive: Archive, met: OdfMet): OpenDocument {
  const manifest = archive.readXml('META-INF/manifest.xml');
  if (manifest && elementsOf(manifest).some(({ local }) => local === 'encryption-data')) throw new DocumentFault('This file is locked with a password. Open it in LibreOffice, choose Save As, untick “Save with password”, and choose the file that makes.');
  refuseTooLong(archive.read('content.xml'));
  const content = archive.readXml('content.xml');
  const body = childOf(content, 'body', 'text') ?? childOf(content, 'body', 'presentation');
  if (!content || !body) throw new DocumentFault('This document cannot be read. Open it in LibreOffice, save it under a new name, and choose that.');
  const pages = archive.readXml('styles.xml');
  const people = peopleIn([content, archive.readXml('meta.xml')]);
  // How the program is to make a list of contents or of books. Nobody sees it.
  removeWhere(content, ({ local, uri }) => /^(?:table-of-content|[a-z]+-index|bibliography)-source$/.test(local) && uri.includes(':text:'));
  removeWhere(content, (node) => {
    if (!FACTS.test(node.local) || !node.uri.includes(':text:')) return false;
    met.facts = true;
    met.leftOut.push(textOf(node));
    return true;
  });
  // What a list of people fills in is a place to fill in.
  for (const field of elementsOf(content)) if (field.local === 'database-display') field.local = 'placeholder';
  const findings = new Findings();
  finishOdt(content, findings);
  dropHiddenOdt([content, ...(pages ? [pages] : [])], findings);
  met.hidden ||= findings.has('hiddenText') || findings.has('hiddenRows') || findings.has('hiddenShapes');
  met.changes ||= findings.has('changes') || findings.has('deletions');
  met.comments ||= findings.has('comments');
  met.localLinks ||= findings.has('links');
  met.furniture ||= pages !== undefined && elementsOf(pages).some((node) => /^(?:header|footer)(?:-left|-first)?$/.test(node.local) && node.uri.includes(':style:') && textOf(node).trim() !== '');
  return { body, styles: new OdfStyles([content, pages]), pages, people };
}

function peopleIn(parts: readonly (XmlElement | undefined)[]): string[] {
  const named = parts.flatMap((part) => (part ? elementsOf(part) : [])).filter(({ local }) => /^(?:creator|initial-creator|printed-by)$/.test(local));
  return [...new Set(named.map(textOf))].flatMap(formsOfName);
}
