import { faultOfPixels } from '../../files/pictures/picture.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { shownArea, type PictureView } from '../../word-import/picture-view.ts';
import type { WordPicture } from '../../word-import/word-picture.ts';
import type { Prepare } from '../prefill/prefill-from-message.ts';

/** Prepares the pictures of a Word file in the same way as a picture that somebody adds by hand, after cutting and turning them as Word shows them. */
export function redrawWith(prepare: Prepare): (picture: WordPicture) => Promise<WordPicture | undefined> {
  return async ({ name, type, bytes, view }) => {
    const whole = new Blob([new Uint8Array(bytes)], { type });
    // Checked before it is decoded, as for any other picture.
    const shown = !view ? whole : faultOfPixels(name, bytes) ? undefined : await drawView(whole, view);
    if (!shown) return undefined;
    const prepared = await prepare(new File([shown], view ? name.replace(/\.\w+$/, '.png') : name, { type: shown.type }), PICTURE_ENDINGS);
    if ('refused' in prepared) return undefined;
    return { name: prepared.file.name, type: prepared.file.type, bytes: new Uint8Array(await prepared.file.arrayBuffer()) };
  };
}

/** The longest side of a picture on a page, in pixels. */
const LONGEST_SIDE = 1600;

/** What the document shows of a picture, as a PNG. */
async function drawView(whole: Blob, view: PictureView): Promise<Blob | undefined> {
  // The document counts its edges in the picture as it was stored, whatever the camera says about up and down.
  const picture = await createImageBitmap(whole, { imageOrientation: 'none' });
  const area = shownArea(view, picture.width, picture.height);
  if (!area) return undefined;
  const angle = (view.turn * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const canvas = document.createElement('canvas');
  const [width, height] = [area.width * cosine + area.height * sine, area.width * sine + area.height * cosine];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d')!;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate(angle);
  pen.scale(view.isMirrored ? -scale : scale, view.isUpsideDown ? -scale : scale);
  if (view.isOval) {
    pen.beginPath();
    pen.ellipse(0, 0, area.width / 2, area.height / 2, 0, 0, 2 * Math.PI);
    pen.clip();
  }
  pen.drawImage(picture, area.left, area.top, area.width, area.height, -area.width / 2, -area.height / 2, area.width, area.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? undefined), 'image/png'));
}
