import { storePrefill } from './prefill.ts';

/** Begins a new page with what is in a Word file, which stays in this browser, and goes to its form. If it cannot be read, throws an error with a sentence that says why. */
export async function startFromWord(file: File): Promise<void> {
  const [{ readWord }, { prepareFile }, { redrawWith }] = await Promise.all([import('../../word-import/read-word.ts'), import('../files/prepare-file.ts'), import('../files/redraw-with.ts')]);
  const { title, language, body, pictures, notes } = await readWord(new Uint8Array(await file.arrayBuffer()), file.name, redrawWith(prepareFile));
  await storePrefill({ values: { title, body, ...(language ? { language } : {}) }, pictures, notes });
  location.assign(`/admin/?start=word&at=${Date.now()}#/collections/resources/new`);
}
