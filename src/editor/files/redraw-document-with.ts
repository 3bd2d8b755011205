import type { Area, DocumentPicture, Redraw } from '../../document-import/document-import.ts';
import type { Prepare } from '../prefill/prefill-from-message.ts';
import { redrawWith } from './redraw-with.ts';

/** What lies over a picture is painted in a colour that is plainly no part of it. */
const GREY = '#d0d0d0';

/** Prepares the pictures of a document in the same way as a picture that somebody adds by hand, as the document shows them. */
export function redrawDocumentWith(prepare: Prepare): Redraw {
  const redraw = redrawWith(prepare);
  return async ({ covers, ...picture }) => {
    const drawn = await redraw(picture);
    return drawn && covers ? paintOver(drawn, covers) : drawn;
  };
}

/** Paints over the parts of a picture that something else hides in the document, so that nobody can look behind it. */
async function paintOver({ name, type, bytes }: DocumentPicture, covers: readonly Area[]): Promise<DocumentPicture | undefined> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0);
  picture.close();
  pen.fillStyle = GREY;
  for (const { left, top, width, height } of covers) pen.fillRect(left * canvas.width - 1, top * canvas.height - 1, width * canvas.width + 2, height * canvas.height + 2);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.8));
  return blob ? { name, type, bytes: new Uint8Array(await blob.arrayBuffer()) } : undefined;
}
