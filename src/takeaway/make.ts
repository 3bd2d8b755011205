import type { Job } from './job.ts';
import { layOut, LOOKS, type Picture } from './leaflet-sheet.ts';
import { letterAlone } from './letters.ts';
import { layOutLetter, layOutSideBySide } from './letter-sheet.ts';
import { drawInGrey } from './draw-in-grey.ts';
import { readPictures } from './pictures.ts';
import { createTypesetter, type Typesetter, type Sheet } from './typeset.ts';
import { layOutCards, layOutScript } from './print/card-sheet.ts';
import { printInBlack } from './print/print-in-black.ts';
import { CARD_FORMATS } from './print/card-formats.ts';
import { writeSlides } from './slides/pptx/write-slides.ts';
import { writeDocument, writeLetter } from './word/document.ts';

let typesetter: Typesetter | undefined;

/** Makes the file that a job asks for. Throws an error whose message is for the person who wrote the page. */
export async function make(job: Job): Promise<Uint8Array> {
  if (job.make === 'word') return writeDocument(job.leaflet, await readPictures(job.pictures));
  if (job.make === 'letter-word') return writeLetter(letterAlone(job.leaflet, job.letter), await readPictures(job.pictures), job.letter);
  if (job.make === 'slides') return writeSlides(job.deck, { ...job.leaflet, licence: job.licence }, await readPictures(job.pictures));
  typesetter ??= createTypesetter();
  if (!('black' in job)) return typesetter.print(await sheetFor(job));
  // The twins in colour and in black follow each other, and differ in nothing but their colours.
  const twin = JSON.stringify({ ...job, black: false });
  if (inColour?.twin !== twin) inColour = { twin, pdf: typesetter.print(await sheetFor({ ...job, black: false })) };
  if (!job.black) return inColour.pdf;
  return printInBlack(inColour.pdf) ?? typesetter.print(await sheetFor(job));
}

/** The pictures of a job, without colour where it is printed in black only. */
async function picturesFor(job: { pictures: Job['pictures']; black: boolean }): Promise<Record<string, Picture>> {
  const pictures = await readPictures(job.pictures);
  return job.black ? drawInGrey(pictures) : pictures;
}

/** The sheet in colour that was made last. */
let inColour: { twin: string; pdf: Uint8Array } | undefined;

async function sheetFor(job: Exclude<Job, { make: 'word' | 'letter-word' | 'slides' }>): Promise<Sheet> {
  switch (job.make) {
    case 'cards':
      return layOutCards(job.set, CARD_FORMATS.find(({ value }) => value === job.format)!, job.leaflet, job, await picturesFor(job));
    case 'script':
      return layOutScript(job.script, job.leaflet, job);
    case 'letter':
      return layOutLetter(letterAlone(job.leaflet, job.letter), await readPictures(job.pictures));
    case 'side-by-side':
      return layOutSideBySide(job.leaflet, job.other, await readPictures(job.pictures), await readPictures(job.otherPictures));
    case 'leaflet':
      return layOut(job.leaflet, { ...LOOKS.usual, black: job.black }, await picturesFor(job));
    case 'large-print':
      return layOut(job.leaflet, LOOKS.large, await readPictures(job.pictures));
  }
}
