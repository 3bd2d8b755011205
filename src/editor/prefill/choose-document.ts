import { DOCUMENT_ENDINGS } from './document-endings.ts';
import { scriptText } from './script-text.ts';

/** The file with which a page begins, and what to say about the others. */
export interface ChosenDocument {
  file: File;
  notes: string[];
}

/** Chooses the file with which a page begins among those that somebody dropped: the first that is a document, or else the first. Undefined without any. */
export function chooseDocument(files: readonly File[]): ChosenDocument | undefined {
  const file = files.find(isDocument) ?? files[0];
  if (!file) return undefined;
  const others = files.filter((other) => other !== file);
  if (!others.length) return { file, notes: [] };
  const more = [...(others.some(isDocument) ? [scriptText.document.otherDocuments] : []), ...(others.every(isDocument) ? [] : [scriptText.document.otherFiles])];
  return { file, notes: [scriptText.document.others(file.name, others.map(({ name }) => name), more)] };
}

function isDocument({ name }: File): boolean {
  return DOCUMENT_ENDINGS.split(',').some((ending) => name.toLowerCase().endsWith(ending));
}
