import { expect } from 'vitest';
import { writePage } from '../../mdx/page.ts';
import { tidyName } from '../files/tidy-name.ts';
import type { Clip, PasteContext, Pasted } from './clip.ts';
import { readClipboard } from './read-clipboard.ts';
import { readTree } from './read-tree.ts';

/** A page without files, on a site of its own. Pictures are taken as they are, under the name that the editor would give them. */
export const CONTEXT: PasteContext = {
  prepare: async (file) => ({ file: new File([await file.arrayBuffer()], tidyName(file.name).replace(/\.(png|jpe?g|gif)$/, '.webp'), { type: 'image/webp' }) }),
  taken: [],
  site: 'https://www.example.org',
};

/** The smallest picture, as an address. */
export const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Pastes, and checks what must always hold: the text can be kept as it is, and reads back as the same tree. */
export async function pasteFully(clip: Partial<Clip>, context: Partial<PasteContext> = {}): Promise<Pasted> {
  const pasted = await readClipboard({ html: '', text: '', files: [], ...clip }, { ...CONTEXT, ...context });
  const page = `---\ntitle: A page\n---\n\n${pasted.body}\n`;
  expect(writePage(page)).toBe(page);
  expect(readTree(pasted.body)).toEqual(pasted.tree);
  for (const note of pasted.notes) expect(note, 'a whole sentence').toMatch(/^[“"\p{Lu}\d].*[.:”]$/su);
  return pasted;
}

/** What somebody sees after pasting: the text, the files, and each message on a line of its own. */
export async function paste(html: string, text = ''): Promise<string> {
  const { body, pictures, notes } = await pasteFully({ html, text });
  return [body, ...pictures.map(({ name }) => `(file) ${name}`), ...notes.map((note) => `(says) ${note}`)].join('\n');
}
