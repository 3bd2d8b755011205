import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { cropPicture } from './crop/crop-picture.ts';
import { addToPage } from './file-picker.ts';
import { prepareFile } from './prepare-file.ts';
import { text } from './text.ts';

/**
 * Lets somebody cut or turn a picture that is beside the page already, at an address of this site or of the browser. Resolves to the name
 * under which the new picture is beside the page; nothing when it was left as it was, or could not be opened, of which people have been told.
 */
export async function cropAgain(name: string, address: string | undefined): Promise<string | undefined> {
  const blob = await (address ? fetch(address).then((answer) => (answer.ok ? answer.blob() : undefined)) : Promise.resolve(undefined)).catch(() => undefined);
  if (!blob) return refuse(text.notOpened);
  const file = new File([blob], name, { type: blob.type });
  const cut = await cropPicture(file);
  if (!cut || cut === file) return undefined;
  const prepared = await prepareFile(cut, PICTURE_ENDINGS);
  return 'refused' in prepared ? refuse(prepared.refused) : addToPage(prepared.file);
}

function refuse(why: string): undefined {
  window.alert(why);
  return undefined;
}
