import { cleanOffice } from './clean-office.ts';
import type { GivenFile } from './inspect.ts';
import { withoutTags } from './sound.ts';

/** The same file without what nobody sees or hears in it, and what was taken out of it: each note can end the sentence “We took out …”. What cannot be cleaned comes back as it was, and is then refused; pictures are redrawn elsewhere. */
export function cleanFile({ name, bytes }: GivenFile): Promise<{ bytes: Uint8Array; notes: string[] }> {
  if (/\.(docx|pptx|xlsx|odt)$/i.test(name)) {
    const { bytes: cleaned, notes } = cleanOffice(name, bytes);
    return Promise.resolve({ bytes: cleaned, notes });
  }
  return Promise.resolve({ bytes: /\.mp3$/i.test(name) ? withoutTags(bytes) : bytes, notes: [] });
}
