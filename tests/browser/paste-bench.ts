import { readClipboard } from '../../src/editor/paste/read-clipboard.ts';
import { prepareFile } from '../../src/editor/files/prepare-file.ts';
import { stopStrayDrops } from '../../src/editor/files/stop-stray-drops.ts';
import { makeEditor } from '../../src/editor/rich-text/rich-text-editor.ts';
import { cropPicture } from '../../src/editor/files/crop/crop-picture.ts';

/** What the tests of pasting call in the browser, on a page that holds nothing else. */
Object.assign(globalThis, { readClipboard: later(readClipboard), prepareFile, cropPicture, makeEditor, stopStrayDrops });

/** A function that begins a moment later. What a test calls at once may do more than the content policy allows. */
function later<A extends unknown[], R>(act: (...given: A) => Promise<R>): (...given: A) => Promise<R> {
  return async (...given) => {
    await new Promise((resolve) => setTimeout(resolve));
    return act(...given);
  };
}
