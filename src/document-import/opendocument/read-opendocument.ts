import type { ElementContent } from 'hast';
import { isSchool, namesIn } from '../../html-import/names.ts';
import { childrenOf } from '../../files/office/tree.ts';
import type { DocumentImport, Redraw } from '../document-import.ts';
import { findLanguage } from '../find-language.ts';
import { finishPage } from '../finish-page.ts';
import { makeElement } from '../make-element.ts';
import type { Archive } from '../open-archive.ts';
import { PictureTaker } from '../picture-taker.ts';
import { dropCovered } from './covered.ts';
import { describeOpenDocument } from './describe-opendocument.ts';
import { guessHeadings } from './guess-headings.ts';
import type { OdfContext } from './odf-context.ts';
import { nothingMet } from './odf-met.ts';
import { openOpenDocument } from './open-opendocument.ts';
import { paperOfPages } from './paper-of.ts';
import { readBlocks } from './read-blocks.ts';
import { readPages, type ReadPages } from './read-pages.ts';
import { textOfParagraphs } from './text-of-paragraphs.ts';
import { writeSymbols } from './write-symbols.ts';
import type { Known } from '../../word-import/known.ts';

/** Reads an OpenDocument text (.odt) or presentation (.odp) as a page, as people see it. Throws a DocumentFault. */
export async function readOpenDocument(archive: Archive, name: string, redraw: Redraw, known: Known = {}): Promise<DocumentImport> {
  const met = nothingMet();
  const opened = openOpenDocument(archive, met);
  const { body, styles } = opened;
  const pictures = new PictureTaker();
  met.symbols = writeSymbols(body, styles);
  // Read before anything is taken out of the text.
  const shown = textOfParagraphs(body);
  const isSlides = body.local === 'presentation';
  const context: OdfContext = { archive, styles, met, pictures, notes: [], numbers: new Map(), paper: isSlides ? undefined : paperOfPages(opened.pages), isSlides, readBlocks };
  if (!isSlides) dropCovered(body, styles, met);
  const pages: ReadPages | undefined = isSlides ? readPages(opened, context) : undefined;
  const content: ElementContent[] = pages?.content ?? readBlocks(childrenOf(body), context).map((one) => (one.type === 'element' && one.tagName === 'img' ? makeElement('p', [one]) : one));
  if (!isSlides && guessHeadings(content)) met.guessed = true;
  // The page expects its notes as a list at the end.
  if (context.notes.length) content.push(makeElement('ol', context.notes));
  const unread = await pictures.take((path) => archive.read(path), redraw);
  return finishPage({
    content, fileName: name, names: namesIn(opened.people.filter((one) => !isSchool(one, known.schools))), language: findLanguage(shown, met.languages), pictures: pictures.pictures, shown, leftOut: met.leftOut.join(' '),
    notes: [...(pages?.notes ?? []), ...describeOpenDocument(met), ...unread],
    empty: isSlides ? 'There is nothing on these slides that a page could show: no text, and no picture.' : 'There is no text in this file. If it is a scan, type it in by hand.',
  });
}
