import { PICTURE_ENDINGS, FILE_ENDINGS } from '../../schema/fields.ts';
import { DocumentFault } from '../../html-import/document-fault.ts';
import { DESCRIBE, NO_DESCRIPTION } from '../../html-import/tidy-text.ts';
import { nextFreeName } from '../files/next-free-name.ts';
import type { Clip, PasteContext, Pasted, PastedFile } from './clip.ts';
import { readTree } from './read-tree.ts';
import { textOfReturned, type ReturnedText } from './returned-text.ts';
import { addFile } from './take-pictures.ts';
import { text as says } from './text.ts';

/** Text that is no larger is read; a file of text that is larger is not meant to be one page. */
const MOST_TEXT = 1_000_000;

/**
 * Reads files that were pasted or dropped: a picture is shown, the text of a document (Word, PowerPoint, OpenDocument) comes in as by importing it, any other file that a page may
 * have is offered for download. `alt` describes a single picture, when it is known. `readText` reads a file that is only text.
 */
export async function readFiles(files: readonly File[], alt: string | undefined, context: PasteContext, readText: (clip: Clip) => Promise<Pasted>): Promise<Pasted> {
  const taken = new Set(context.taken);
  const pictures: PastedFile[] = [];
  const bodies: string[] = [];
  const notes: string[] = [];
  let undescribed = 0;
  let isWhole = false;
  for (const file of files) {
    const ending = endingOf(file);
    if (/^(?:do[ct][xm]|pp[ts]x|od[tp])$/.test(ending)) await addDocument(file, { ...context, taken: [...taken] });
    else if (/^(txt|md|markdown|html?)$/.test(ending) && file.size <= MOST_TEXT) await addText(file, ending);
    else if (/^image\//.test(file.type) || (PICTURE_ENDINGS as readonly string[]).includes(ending)) {
      const made = await addFile(named(file, ending), PICTURE_ENDINGS, taken, context);
      if ('refused' in made) notes.push(made.refused);
      else {
        pictures.push(made.added);
        if (made.note) notes.push(made.note);
        const isDescribed = files.length === 1 && alt !== undefined && !NO_DESCRIPTION.test(alt);
        bodies.push(`![${isDescribed ? alt : DESCRIBE}](${made.added.name})`);
        if (!isDescribed) undescribed++;
      }
    } else await addOther(file);
  }
  if (undescribed) notes.push(says.files.undescribed(undescribed, DESCRIBE));
  return { tree: readTree(bodies.join('\n\n')), body: bodies.join('\n\n'), pictures, notes: [...new Set(notes)], ...(isWhole ? { isWhole } : {}) };

  async function addDocument(file: File, from: PasteContext): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const ours = await from.ours?.read(bytes, file.name);
      if (ours && ours.is !== 'plain') return addReturned(await textOfReturned(ours, from.ours!));
      if (ours) notes.push(ours.note);
      const [{ readDocument }, { redrawDocumentWith }] = await Promise.all([import('../../document-import/read-document.ts'), import('../files/redraw-document-with.ts')]);
      const read = await readDocument(bytes, file.name, redrawDocumentWith(from.prepare), { schools: (await from.schools?.()) ?? [] });
      bodies.push(addPictures(read.pictures, read.body));
      notes.push(...read.notes, says.files.title(read.title));
    } catch (error) {
      notes.push(error instanceof DocumentFault ? error.message : says.files.documentUnreadable(file.name));
    }
  }

  function addReturned(returned: ReturnedText): void {
    const body = addPictures(returned.files, returned.body);
    if (body) bodies.push(body);
    isWhole ||= returned.isWhole;
    notes.push(...returned.notes);
  }

  /** Adds pictures and files under names that are free. Gives the text with these names. */
  function addPictures(added: readonly PastedFile[], body: string): string {
    const names = new Map<string, string>();
    for (const one of added) {
      const name = nextFreeName(one.name, taken);
      taken.add(name);
      names.set(one.name, name);
      pictures.push({ ...one, name });
    }
    // All at once, because the new name of one may be the old name of another.
    return body.replace(/(?<=\]\(|=")[^)"\s]+(?=[)"\s])/g, (name) => names.get(name) ?? name);
  }

  async function addText(file: File, ending: string): Promise<void> {
    const text = await file.text();
    const read = await readText(/^html?$/.test(ending) ? { html: text, text: '', files: [] } : { html: '', text, files: [] });
    const body = addPictures(read.pictures, read.body);
    if (body) bodies.push(body);
    notes.push(...read.notes);
  }

  async function addOther(file: File): Promise<void> {
    const made = await addFile(file, FILE_ENDINGS, taken, context);
    if ('refused' in made) return void notes.push(made.refused);
    pictures.push(made.added);
    if (made.note) notes.push(made.note);
    const label = file.name.replace(/\.[^.]*$/, '').replace(/["<>{}\\[\]&]/g, ' ').replace(/[-_\s]+/g, ' ').trim().slice(0, 80) || says.files.label;
    bodies.push(`<Download file="${made.added.name}" label="${label}" />`);
    notes.push(says.files.offered(made.added.name));
  }
}

function endingOf({ name, type }: File): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending ?? type.replace(/^image\//, '').replace('jpeg', 'jpg').replace('svg+xml', 'svg');
}

/** A picture from the clipboard may have no name. */
function named(file: File, ending: string): File {
  return /\.[a-z0-9]+$/i.test(file.name) ? file : new File([file], `picture.${ending || 'png'}`, { type: file.type });
}
