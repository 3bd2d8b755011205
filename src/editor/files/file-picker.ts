import { insertMedia, persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';
import { FILE_ENDINGS, PICTURE_ENDINGS } from '../../schema/fields.ts';
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
      show: ({ imagesOnly }: { imagesOnly?: boolean }) => pick(imagesOnly ? PICTURE_ENDINGS : FILE_ENDINGS),
      hide: () => undefined,
      // No media library of its own, where people could add a file without a page.
      enableStandalone: () => false,
    }),
};

/** Adds a file to the page that is open, and returns the name under which it is kept. */
export async function addToPage(file: File): Promise<string> {
  const added = (await store.dispatch(persistMedia(file))) as { payload?: { name?: string } } | undefined;
  return added?.payload?.name ?? file.name;
}

function pick(endings: readonly string[]): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.id = 'pick-file';
  input.hidden = true;
  input.accept = endings.map((ending) => `.${ending}`).join(',');
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) await add(file, endings);
  });
  input.addEventListener('cancel', () => input.remove());
  // Firefox opens the window only for an input that is in the document.
  document.body.append(input);
  input.click();
}

async function add(file: File, endings: readonly string[]): Promise<void> {
  const prepared = await prepareFile(file, endings);
  if ('refused' in prepared) return window.alert(prepared.refused);
  if (prepared.takenOut) store.dispatch(addNotification({ message: prepared.takenOut, type: 'warning', dismissAfter: 8000 }));
  store.dispatch(insertMedia(await addToPage(prepared.file), undefined));
}
