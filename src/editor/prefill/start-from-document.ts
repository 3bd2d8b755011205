import { DocumentFault } from '../../html-import/document-fault.ts';
import { lookUpPublished } from '../published/look-up.ts';
import { schoolNames } from '../published/school-names.ts';
import type { Ask } from '../review/waiting.ts';
import { Sentence } from '../sentence.ts';
import type { ChosenDocument } from './choose-document.ts';
import { fetchBeside, readOurs } from './read-ours.ts';
import { storePrefill, type Prefill } from './prefill.ts';
import { scriptText } from './script-text.ts';

/**
 * Begins a new page with what is in a Word file, PowerPoint slides or an OpenDocument file, which stays in this browser, and goes to its form.
 * A Word file of ours that somebody changed becomes an adaptation of its page, if `ask` can read the repository. If the file cannot be read,
 * throws a sentence that names it and says why, and what to do.
 */
export async function startFromDocument({ file, notes }: ChosenDocument, ask?: Ask): Promise<void> {
  try {
    const prefill = await readStart(file, ask);
    await storePrefill({ ...prefill, notes: [...notes, ...prefill.notes] });
  } catch (error) {
    const why = error instanceof DocumentFault || error instanceof Sentence ? error.message : scriptText.document.unreadable;
    throw new Sentence([scriptText.document.refused(file.name, why), ...notes].join(' '));
  }
  // People asked to leave this page by choosing a file, so they are not asked to confirm.
  window.onbeforeunload = null;
  location.assign(`/admin/?start=word&at=${Date.now()}#/collections/resources/new`);
}

async function readStart(file: File, ask: Ask | undefined): Promise<Omit<Prefill, 'kind'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ours = ask && (await startFromOurs(bytes, file.name, ask));
  if (ours && 'prefill' in ours) return ours.prefill;
  const [{ readDocument }, { prepareFile }, { redrawDocumentWith }] = await Promise.all([import('../../document-import/read-document.ts'), import('../files/prepare-file.ts'), import('../files/redraw-document-with.ts')]);
  const { title, language, body, pictures, notes } = await readDocument(bytes, file.name, redrawDocumentWith(prepareFile), { schools: await schoolNames(lookUpPublished()) });
  return { values: { title, body, ...(language ? { language } : {}), ...(ours?.outside ? { outside: ours.outside } : {}) }, pictures, notes: ours ? [ours.note, ...notes] : notes };
}

/** A Word file of ours: what its form is prefilled with, or what to say where it is read as any other. Nothing for a file that is not ours. */
async function startFromOurs(bytes: Uint8Array, name: string, ask: Ask): Promise<{ prefill: Omit<Prefill, 'kind'> } | { note: string; outside?: Record<string, string> } | undefined> {
  const returned = await readOurs(bytes, name, ask);
  if (returned?.is === 'unchanged') throw new Sentence([scriptText.document.unchanged(returned.title), ...returned.notes].join(' '));
  if (returned?.is === 'refused') throw new Sentence(returned.note);
  if (returned?.is !== 'changed') return returned;
  const { files, notes } = await fetchBeside(returned.slug, returned.files);
  return { prefill: { values: returned.values, pictures: files, notes: [returned.lead, ...returned.notes, ...notes] } };
}
