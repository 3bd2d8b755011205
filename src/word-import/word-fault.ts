import { DocumentFault } from '../html-import/document-fault.ts';

/** Why a Word file cannot be imported. Its message is for a teacher: what is wrong, and what to do. */
export class WordFault extends DocumentFault {
  override name = 'WordFault';
}
