import type { Job } from './job.ts';
import { layOut, LOOKS } from './leaflet-sheet.ts';
import { readPictures } from './pictures.ts';
import { setUpPress, type Press } from './press.ts';
import { writeDocument } from './word/document.ts';

let press: Press | undefined;

/** Makes what a job asks for. Throws a `PressFault` whose words are for the person who wrote the page. */
export async function make({ make: what, leaflet, pictures }: Job): Promise<Uint8Array> {
  const shown = await readPictures(pictures);
  if (what === 'word') return writeDocument(leaflet, shown);
  press ??= setUpPress();
  return press.print(layOut(leaflet, what === 'large-print-pdf' ? LOOKS.large : LOOKS.usual, shown));
}
