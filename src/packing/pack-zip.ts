import { downloadZip } from 'client-zip';
import { layOutPack } from '../catalogue/packs/pack.ts';
import type { Pack } from '../catalogue/packs/pack-contents.ts';
import { newestChange } from '../catalogue/packs/pack-texts.ts';

/** Makes a pack into a zip in the browser, and offers it to the reader as `my-pack.zip`. Rejects when one of its files cannot be fetched. */
export async function downloadPack(pack: Pack): Promise<void> {
  const blob = await downloadZip(filesOf(pack)).blob();
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'my-pack.zip' });
  link.click();
  // Some browsers only begin to read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function* filesOf(pack: Pack) {
  const lastModified = new Date(`${newestChange(pack)}T12:00`);
  for (const file of layOutPack(pack)) yield { name: file.path, lastModified, input: 'text' in file ? file.text : await fetchFile(file.address) };
}

/** One after another: a phone cannot hold a hundred files at once. */
async function fetchFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.arrayBuffer();
}
