import { withoutNames } from './clean-office.ts';
import type { GivenFile } from './inspect.ts';
import { withoutTags } from './sound.ts';

/** The same file without the names that an office program or a recorder notes in it. Other kinds come back as they were; pictures are redrawn elsewhere. */
export function cleanFile({ name, bytes }: GivenFile): Promise<{ bytes: Uint8Array }> {
  const isOffice = /\.(docx|pptx|xlsx|odt)$/i.test(name);
  return Promise.resolve({ bytes: isOffice ? withoutNames(bytes) : /\.mp3$/i.test(name) ? withoutTags(bytes) : bytes });
}
