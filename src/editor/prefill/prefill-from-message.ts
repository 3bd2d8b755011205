import { FILE_ENDINGS, PICTURE_ENDINGS, SLUG } from '../../schema/fields.ts';
import { ROLES, THEMES } from '../../schema/vocabulary.ts';
import type { Prefill } from './prefill.ts';
import { sentInText } from './sent-in-text.ts';

/** Something that somebody sent with the form: the value of each field, by its name. */
export type Sent = Record<string, string>;

/** Makes a file ready for a page, or says why it is refused. */
export type Prepare = (file: File, endings: readonly string[]) => Promise<{ file: File } | { refused: string }>;

/** Prefills a new entry from what somebody sent in. It ticks nothing on behalf of the person who continues. What the sender declared becomes a note. `schools` finds the names of schools, which stay in a document. */
export async function prefillFromMessage(sent: Sent, file: File | undefined, prepare: Prepare, schools: () => Promise<readonly string[]> = async () => []): Promise<Prefill> {
  const { typedTextToBody } = await import('../../html-import/typed-text.ts');
  const prefill: Prefill = { kind: 'resources', values: {}, pictures: [], notes: declared(sent) };
  const texts = [typedTextToBody(sent.words ?? '')];
  if (file) await addFile(prefill, texts, file, prepare, schools);
  const title = (sent.title ?? '').trim().slice(0, 90);
  const values = {
    title: title || prefill.values.title,
    summary: (sent.summary ?? '').trim().slice(0, 200),
    body: texts.filter(Boolean).join('\n\n'),
    theme: THEMES.some(({ value }) => value === sent.theme) ? sent.theme : undefined,
    roles: ROLES.some(({ value }) => value === sent.role) ? [sent.role] : undefined,
    school: SLUG.test(sent.school ?? '') && sent.school !== 'other' ? sent.school : undefined,
  };
  // On a large site people write the name of their school.
  const written = SLUG.test(sent.school ?? '') ? '' : sent.school?.trim();
  for (const [name, value] of Object.entries(values)) if (value) prefill.values[name] = value;
  if (!values.school) prefill.notes.push(written ? sentInText.message.schoolWritten(written) : sentInText.message.schoolUnknown);
  return prefill;
}

function declared(sent: Sent): string[] {
  const ticked = [...(sent.nameless ? [sentInText.message.nameless] : []), ...(sent.agreed ? [sentInText.message.agreed] : [])];
  return [
    ticked.length ? sentInText.message.ticked(ticked) : sentInText.message.nothingTicked,
    ...(sent.mailbox ? [sentInText.message.writeTo(sent.mailbox)] : []),
  ];
}

async function addFile(prefill: Prefill, words: string[], file: File, prepare: Prepare, schools: () => Promise<readonly string[]>): Promise<void> {
  try {
    if (/\.(?:docx|pptx|odt|odp)$/i.test(file.name)) return await addDocument(prefill, words, file, prepare, schools);
  } catch (error) {
    prefill.notes.push(sentInText.message.documentUnreadable(error instanceof Error ? error.message : '').trim());
    return;
  }
  const prepared = await prepare(file, FILE_ENDINGS);
  if ('refused' in prepared) {
    prefill.notes.push(sentInText.message.fileRefused(prepared.refused.replaceAll('\n→', '')));
    return;
  }
  const { name, type } = prepared.file;
  prefill.pictures.push({ name, type, bytes: new Uint8Array(await prepared.file.arrayBuffer()) });
  const { DESCRIBE } = await import('../../html-import/tidy-text.ts');
  if ((PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) {
    words.push(`![${DESCRIBE}](${name})`);
    prefill.notes.push(sentInText.message.picture);
  } else prefill.values.files = [{ file: name, label: sentInText.message.fileLabel }];
}

async function addDocument(prefill: Prefill, words: string[], file: File, prepare: Prepare, schools: () => Promise<readonly string[]>): Promise<void> {
  const { readDocument } = await import('../../document-import/read-document.ts');
  const { redrawDocumentWith } = await import('../files/redraw-document-with.ts');
  const { title, language, body, pictures, notes } = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name, redrawDocumentWith(prepare), { schools: await schools() });
  words.push(body);
  prefill.values.title = title;
  if (language) prefill.values.language = language;
  prefill.pictures.push(...pictures);
  prefill.notes.push(sentInText.message.documentBelow, ...notes);
}
