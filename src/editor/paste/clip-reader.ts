import { prepareFile } from '../files/prepare-file.ts';
import { takenNames } from '../files/taken-names.ts';
import { fetchBeside, readOurs } from '../prefill/read-ours.ts';
import type { LookUp } from '../published/look-up.ts';
import { schoolNames } from '../published/school-names.ts';
import type { Ask } from '../review/waiting.ts';
import type { Clip, Pasted } from './clip.ts';

/**
 * Reads what is pasted or dropped in the form that is open. `text` gives its text as it is at that moment. With `ask`, which reads the repository, a Word
 * file of ours is known. The import of documents is fetched when somebody pastes, so nobody waits for it before.
 */
export function clipReader(lookUp: LookUp, ask: Ask | undefined): (clip: Clip, text: () => string) => Promise<Pasted> {
  return async (clip, text) => {
    const [{ readClipboard }, settings] = await Promise.all([import('./read-clipboard.ts'), lookUp.entry('settings', 'settings').catch(() => undefined)]);
    const { mailnames } = (settings?.values ?? {}) as { mailnames?: readonly string[] };
    const [, slug] = /^#\/collections\/resources\/entries\/([^/]+)\/index$/.exec(location.hash) ?? [];
    return readClipboard(clip, {
      prepare: prepareFile, taken: takenNames(), site: location.origin, schools: () => schoolNames(lookUp), fetchBlob: async (address) => (await fetch(address)).blob(),
      ...(mailnames && { mailnames }), ...(ask && { ours: { read: (bytes, name) => readOurs(bytes, name, ask, slug), text, fetchBeside, ...(slug && { slug }) } }),
    });
  };
}
