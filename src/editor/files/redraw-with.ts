import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import type { WordPicture } from '../../word-import/read-word.ts';
import type { Prepare } from '../prefill/prefill-from-message.ts';

/** Prepares the pictures of a Word file in the same way as a picture that somebody adds by hand. */
export function redrawWith(prepare: Prepare): (picture: WordPicture) => Promise<WordPicture | undefined> {
  return async ({ name, type, bytes }) => {
    const prepared = await prepare(new File([new Uint8Array(bytes)], name, { type }), PICTURE_ENDINGS);
    if ('refused' in prepared) return undefined;
    return { name: prepared.file.name, type: prepared.file.type, bytes: new Uint8Array(await prepared.file.arrayBuffer()) };
  };
}
