import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { describeFound } from '../html-import/describe-found.ts';
import { describeMissing } from '../html-import/describe-missing.ts';
import { DocumentFault } from '../html-import/document-fault.ts';
import { fitHeadings } from '../html-import/fit-headings.ts';
import { toPlainParagraphs } from '../html-import/plain-paragraphs.ts';
import { listNumbers } from '../html-import/list-numbers.ts';
import { describeTooLong, LONGEST, readableBody } from '../html-import/readable-body.ts';
import { readHtml } from '../html-import/read-html.ts';
import { settlePage } from '../html-import/settle-page.ts';
import { takeTitle } from '../html-import/take-title.ts';
import { textOfBlocks } from '../html-import/text-of-blocks.ts';
import { writeMarkdown } from '../html-import/write-markdown.ts';
import type { DocumentImport, DocumentPicture } from './document-import.ts';

/** What a reader has found in a document. */
export interface FoundInDocument {
  content: ElementContent[];
  /** The name of the file, which names the page when nothing in the document does. */
  fileName: string;
  names: RegExp | undefined;
  language: string | undefined;
  pictures: DocumentPicture[];
  /** All the text that the document shows, read in another way than the content was. */
  shown: string;
  /** The text that was left out on purpose, about which a note says why. */
  leftOut: string;
  notes: string[];
  /** What to say when there is neither text nor a picture. */
  empty: string;
}

/** The longest title, in letters. */
const LONGEST_TITLE = 90;

/**
 * Makes a page of the content of a document: its title, its body as a page stores it, and sentences about all that is not as it was. Whatever
 * text of the document is not on the page, and no other sentence explains, is named in one. Throws a DocumentFault.
 */
export function finishPage(found: FoundInDocument): DocumentImport {
  const { names, language } = found;
  const { page, met } = readHtml({ type: 'root', children: found.content });
  plainHeads(page);
  const words = settlePage(page, names);
  const title = takeTitle(page);
  fitHeadings(page);
  const notes = [...found.notes];
  let body = readable(writeMarkdown(page));
  if (body === undefined) {
    body = readable(writeMarkdown(toPlainParagraphs(page)));
    if (body === undefined) throw new DocumentFault('This file cannot be read as a page. Open it, copy its text, and paste it into a new page.');
    notes.push('The layout of this file is too tangled for a page. All its text is here, as plain paragraphs.');
  }
  if (!body && !title) throw new DocumentFault(found.empty);
  const said = describeFound({ ...met, ...words });
  const without = (text: string) => text.replace(names ?? /(?!)/g, ' ');
  if (title.length > LONGEST_TITLE) {
    body = `${writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: title }] }] })}\n${body}`;
    notes.push('The title was too long for a page, so it was shortened. The whole of it is the first paragraph.');
  }
  const kept = found.pictures.filter(({ name }) => body.includes(`](${name})`));
  return {
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…` : title || titleFrom(found.fileName, names),
    ...(language ? { language } : {}),
    body,
    pictures: kept,
    notes: [...new Set([
      ...notes, said.undescribed, said.names, said.layout, said.headless, said.links, said.linksInside, said.pictureLinks, said.raised,
      ...describeMissing(without(found.shown), without(`${title} ${textOfBlocks(page)} ${listNumbers(page).join(' ')} ${found.leftOut}`)),
      language !== undefined && 'The text is not in English. Check the field Language.',
    ].filter((note): note is string => typeof note === 'string'))],
  };
}

/** Takes bold letters out of heading rows, which are bold anyway. */
function plainHeads(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'table') for (const cell of node.children[0]?.children ?? []) cell.children = cell.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
  else (node.children as Nodes[]).forEach(plainHeads);
}

function readable(markdown: string): string | undefined {
  if (markdown.length > LONGEST) throw new DocumentFault(describeTooLong(markdown.length));
  return readableBody(markdown);
}

function titleFrom(name: string, names: RegExp | undefined): string {
  const words = name.replace(/\.[a-z]{3,5}$/i, '').replace(/[-_\s]+/g, ' ').replace(names ?? /(?!)/g, '').replace(/\s+/g, ' ').trim().slice(0, 90);
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Something we use';
}
