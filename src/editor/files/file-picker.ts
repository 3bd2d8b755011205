import { insertMedia, persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import { getBlobSHA } from 'decap-cms-lib-util';
import { FILE_ENDINGS, PICTURE_ENDINGS } from '../../schema/fields.ts';
import { FILE_PICKER } from '../form/config.ts';
import { cropPicture } from './crop/crop-picture.ts';
import { nextFreeName } from './next-free-name.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { prepareFile } from './prepare-file.ts';
import { takenNames } from './taken-names.ts';

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

/**
 * Adds a file to the page that is open, and returns the name under which it is kept: its own, or the next that is free. It never takes the
 * place of another: until one is there, its name looks free to the next. Decap keeps each content once, so the same picture again is the one
 * that is there; under a second name it would take the first away.
 */
export const addToPage = oneAfterAnother(async (given: File): Promise<string> => {
  const content = await getBlobSHA(given);
  const same = selectMediaFiles(store.getState(), undefined).find(({ id }) => id === content);
  if (same) return same.name;
  const name = nextFreeName(given.name, takenNames());
  const file = name === given.name ? given : new File([given], name, { type: given.type });
  const added = (await store.dispatch(persistMedia(file))) as { payload?: { name?: string } } | undefined;
  return added?.payload?.name ?? file.name;
});

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

/**
 * Checks a file, lets a picture be cut and turned, and adds it to the page. Resolves to its name, or nothing when it was refused, of
 * which people have been told, or not to be used after all.
 */
export async function addFile(chosen: File, endings: readonly string[]): Promise<string | undefined> {
  const asChosen = await prepareFile(chosen, endings);
  if ('refused' in asChosen) return refuse(asChosen.refused);
  const file = asChosen.file.type.startsWith('image/') ? await cropPicture(chosen) : chosen;
  if (!file) return undefined;
  // What was cut or turned is made small and clean like any other picture, with its own name.
  const prepared = file === chosen ? asChosen : await prepareFile(file, endings);
  if ('refused' in prepared) return refuse(prepared.refused);
  if (prepared.takenOut) store.dispatch(addNotification({ message: prepared.takenOut, type: 'warning', dismissAfter: 8000 }));
  return addToPage(prepared.file);
}

async function pick(endings: readonly string[]): Promise<void> {
  const name = await chooseFile(endings);
  if (name !== undefined) store.dispatch(insertMedia(name, undefined));
}

function refuse(why: string): undefined {
  window.alert(why);
  return undefined;
}
