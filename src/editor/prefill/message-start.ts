import { FILE_ENDINGS, PICTURE_ENDINGS, SLUG } from '../../schema/fields.ts';
import { ROLES, THEMES } from '../../schema/vocabulary.ts';
import type { Prefill } from './prefill.ts';

/** Something that was sent in with the form: what stood in each field, by its name. */
export type Sent = Record<string, string>;

/** What makes a file fit for a page, or says why it cannot be. */
export type Prepare = (file: File, endings: readonly string[]) => Promise<{ file: File } | { refused: string }>;

/** What a new entry begins with, made of what somebody sent in. Nothing is ticked for the person who goes on with it; what the sender declared is told as a note. */
export async function startFrom(sent: Sent, file: File | undefined, prepare: Prepare): Promise<Prefill> {
  const { typedTextToBody } = await import('../../word-import/typed-text.ts');
  const beginning: Prefill = { kind: 'resources', values: {}, pictures: [], notes: declared(sent) };
  const words = [typedTextToBody(sent.words ?? '')];
  if (file) await addFile(beginning, words, file, prepare);
  const title = (sent.title ?? '').trim().slice(0, 90);
  const values = {
    title: title || beginning.values.title,
    summary: (sent.summary ?? '').trim().slice(0, 200),
    body: words.filter(Boolean).join('\n\n'),
    theme: THEMES.some(({ value }) => value === sent.theme) ? sent.theme : undefined,
    roles: ROLES.some(({ value }) => value === sent.role) ? [sent.role] : undefined,
    school: SLUG.test(sent.school ?? '') && sent.school !== 'other' ? sent.school : undefined,
  };
  for (const [name, value] of Object.entries(values)) if (value) beginning.values[name] = value;
  if (!values.school) beginning.notes.push('The sender’s school is not on our list. Ask which it is, and whether it wants to join.');
  return beginning;
}

function declared(sent: Sent): string[] {
  const ticked = [
    sent.nameless && 'no pupil can be recognised',
    sent.agreed && 'the school agrees to share it, and others may use and change it',
  ].filter(Boolean);
  return [
    ticked.length ? `The sender has ticked: ${ticked.join('; ')}. That is their word. Read it through yourself, the file too, before you tick anything.` : 'The sender has ticked nothing about safeguarding. Ask before you go on.',
    ...(sent.mailbox ? [`Write to ${sent.mailbox} before it is published, and delete what was sent afterwards.`] : []),
  ];
}

async function addFile(beginning: Prefill, words: string[], file: File, prepare: Prepare): Promise<void> {
  try {
    if (/\.docx$/i.test(file.name)) return await addWord(beginning, words, file, prepare);
  } catch (error) {
    beginning.notes.push(`The Word file that came with it could not be read. ${error instanceof Error ? error.message : ''}`.trim());
    return;
  }
  const prepared = await prepare(file, FILE_ENDINGS);
  if ('refused' in prepared) {
    beginning.notes.push(`The file that came with it was left out. ${prepared.refused.replaceAll('\n→', '')}`);
    return;
  }
  const { name, type } = prepared.file;
  beginning.pictures.push({ name, type, bytes: new Uint8Array(await prepared.file.arrayBuffer()) });
  const { DESCRIBE } = await import('../../word-import/tidy-text.ts');
  if ((PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) {
    words.push(`![${DESCRIBE}](${name})`);
    beginning.notes.push('A picture came with it. Look that nobody can be recognised in it, and write what it shows.');
  } else beginning.values.files = [{ file: name, label: 'The file from the school' }];
}

async function addWord(beginning: Prefill, words: string[], file: File, prepare: Prepare): Promise<void> {
  const { readWord } = await import('../../word-import/read-word.ts');
  const { redrawIn } = await import('../files/redraw-in-browser.ts');
  const { title, language, body, pictures, notes } = await readWord(new Uint8Array(await file.arrayBuffer()), file.name, redrawIn(prepare));
  words.push(body);
  beginning.values.title = title;
  if (language) beginning.values.language = language;
  beginning.pictures.push(...pictures);
  beginning.notes.push('The words of the Word file that came with it stand below what the sender wrote.', ...notes);
}
