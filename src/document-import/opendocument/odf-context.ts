import type { Element, ElementContent } from 'hast';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Archive } from '../open-archive.ts';
import type { PictureTaker } from '../picture-taker.ts';
import type { OdfMet } from './odf-met.ts';
import type { OdfStyles } from './odf-styles.ts';

/** What is needed to read the content of an OpenDocument file. */
export interface OdfContext {
  archive: Archive;
  styles: OdfStyles;
  met: OdfMet;
  pictures: PictureTaker;
  /** The notes found so far, as items of the list at the end of the page. */
  notes: Element[];
  /** The last number of each list style, for lists that go on. */
  numbers: Map<string, number>;
  /** The colour behind the text; nothing when it is not known. */
  paper: string | undefined;
  /** Whether the file is a presentation, whose boxes are in their places anyway. */
  isSlides: boolean;
  /** Reads what is in a cell, a box or a note, which may hold whatever a document may. */
  readBlocks(nodes: readonly XmlElement[], context: OdfContext): ElementContent[];
}
