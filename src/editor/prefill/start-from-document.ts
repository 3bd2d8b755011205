import { storePrefill } from './prefill.ts';

/**
 * Begins a new page with what is in a Word file, PowerPoint slides or an OpenDocument file, which stays in this browser, and goes to its form.
 * If it cannot be read, throws an error with a sentence that says why, and what to do.
 */
export async function startFromDocument(file: File): Promise<void> {
  const [{ readDocument }, { prepareFile }, { redrawDocumentWith }] = await Promise.all([import('../../document-import/read-document.ts'), import('../files/prepare-file.ts'), import('../files/redraw-document-with.ts')]);
  const { title, language, body, pictures, notes } = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name, redrawDocumentWith(prepareFile));
  await storePrefill({ values: { title, body, ...(language ? { language } : {}) }, pictures, notes });
  location.assign(`/admin/?start=word&at=${Date.now()}#/collections/resources/new`);
}
