import { localForage } from 'decap-cms-lib-util';

/** A file that was chosen in a form, as Decap holds it. */
export interface ChosenFile {
  name: string;
  url?: string;
  file?: File;
  [about: string]: unknown;
}

/** The browser database in which chosen files are kept. It is deleted when somebody signs out. */
export const UNSAVED_FILES = 'unsaved-files';

let store: ReturnType<typeof localForage.createInstance> | undefined;
const open = () => (store ??= localForage.createInstance({ name: UNSAVED_FILES }));

/** Keeps the files chosen in a form, under the name of its text. Returns whether there was room. */
export async function keepFiles(name: string, files: readonly ChosenFile[]): Promise<boolean> {
  try {
    if (!files.length) await open().removeItem(name);
    else await open().setItem(name, await Promise.all(files.map(withBytes)));
    return true;
  } catch {
    return false;
  }
}

/** Finds the files kept under a name. There are none if there was no room for them. */
export async function findFiles(name: string): Promise<ChosenFile[]> {
  const files = await open().getItem<ChosenFile[]>(name).catch(() => null);
  return (files ?? []).map((file) => (file.file ? { ...file, url: URL.createObjectURL(file.file) } : file));
}

/**
 * The files of an entry as it was opened, with those that were chosen for it since, which take the place of any of the same name. What was kept
 * without its bytes was beside the page already, or is gone.
 */
export function withChosen(there: readonly ChosenFile[], kept: readonly ChosenFile[]): ChosenFile[] {
  const chosen = kept.filter(({ file }) => file);
  return [...there.filter(({ name }) => !chosen.some((one) => one.name === name)), ...chosen];
}

/** Deletes the files kept under a name. */
export async function forgetFiles(name: string): Promise<void> {
  await open().removeItem(name).catch(() => undefined);
}

/** The blob URL of a file stops working when its window closes, so we keep the bytes. */
async function withBytes(chosen: ChosenFile): Promise<ChosenFile> {
  if (!chosen.url?.startsWith('blob:')) return chosen;
  const bytes = await (await fetch(chosen.url)).blob();
  return { ...chosen, file: new File([bytes], chosen.name, { type: bytes.type }) };
}
