import type { GivenFile } from './inspect.ts';
import { withoutNames } from './office.ts';

/** The same file without the names that an office program notes in it. Other kinds come back as they were; pictures are redrawn elsewhere. */
export function cleanFile({ name, bytes }: GivenFile): Promise<{ bytes: Uint8Array }> {
  return Promise.resolve({ bytes: /\.(docx|pptx|xlsx|odt)$/.test(name) ? withoutNames(bytes) : bytes });
}
