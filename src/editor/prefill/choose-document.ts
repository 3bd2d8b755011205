import { DOCUMENT_ENDINGS } from './document-endings.ts';

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
  const more = [...(others.some(isDocument) ? ['Begin a page of its own with each other document.'] : []), ...(others.every(isDocument) ? [] : ['Pictures and files to download are added in the form.'])];
  return { file, notes: [`A page begins with one document: “${file.name}”. ${others.map(({ name }) => `“${name}”`).join(', ')} ${others.length === 1 ? 'was' : 'were'} left out. ${more.join(' ')}`] };
}

function isDocument({ name }: File): boolean {
  return DOCUMENT_ENDINGS.split(',').some((ending) => name.toLowerCase().endsWith(ending));
}
