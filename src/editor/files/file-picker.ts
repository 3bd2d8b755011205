import { insertMedia, persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';
import { FILE_ENDINGS, PICTURE_ENDINGS } from '../../schema/fields.ts';
import { freeName } from './free-name.ts';
import { FILE_PICKER } from '../form/config.ts';
import { prepareFile } from './prepare-file.ts';

/**
 * What opens when somebody adds a picture or a file: the computer's own file window. The file is then checked and added beside the page.
 * It replaces Decap's media library, which would let a file onto the site unchecked and without a page.
 */
export const filePicker = {
  name: FILE_PICKER,
  init: () =>
    Promise.resolve({
      show: ({ imagesOnly }: { imagesOnly?: boolean }) => void pick(imagesOnly ? PICTURE_ENDINGS : FILE_ENDINGS),
      hide: () => undefined,
      // No media library of its own, where people could add a file without a page.
      enableStandalone: () => false,
    }),
};

/** Adds a file to the page that is open, and returns the name under which it is kept: its own, or the next one that is free. */
export async function addToPage(file: File): Promise<string> {
  const files = (store.getState().entryDraft.getIn(['entry', 'mediaFiles']) as { toJS?(): { name?: string }[] } | undefined)?.toJS?.() ?? [];
  const name = freeName(file.name, files.map((one) => String(one.name ?? '')));
  const free = name === file.name ? file : new File([file], name, { type: file.type });
  const added = (await store.dispatch(persistMedia(free))) as { payload?: { name?: string } } | undefined;
  return added?.payload?.name ?? name;
}

/** Lets somebody choose a file, checks it and adds it to the page. Resolves to its name, or nothing when none was chosen. */
export function chooseFile(endings: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'pick-file';
    input.hidden = true;
    input.accept = endings.map((ending) => `.${ending}`).join(',');
    input.addEventListener('change', async () => {
      const [file] = input.files ?? [];
      input.remove();
      resolve(file ? await addFile(file, endings) : undefined);
    });
    input.addEventListener('cancel', () => {
      input.remove();
      resolve(undefined);
    });
    // Firefox opens the window only for an input that is in the document.
    document.body.append(input);
    input.click();
  });
}

/** Checks a file and adds it to the page. Resolves to its name, or nothing when it was refused; then people have been told why. */
export async function addFile(file: File, endings: readonly string[]): Promise<string | undefined> {
  const prepared = await prepareFile(file, endings);
  if ('refused' in prepared) {
    window.alert(prepared.refused);
    return undefined;
  }
  if (prepared.takenOut) store.dispatch(addNotification({ message: prepared.takenOut, type: 'warning', dismissAfter: 8000 }));
  return addToPage(prepared.file);
}

async function pick(endings: readonly string[]): Promise<void> {
  const name = await chooseFile(endings);
  if (name !== undefined) store.dispatch(insertMedia(name, undefined));
}
