import { turnedSize, type Crop } from './crop-area.ts';

/** Draws a picture as it is turned, onto a canvas of the given width. */
export function drawTurned(picture: ImageBitmap, quarters: Crop['quarters'], width: number): HTMLCanvasElement {
  const size = turnedSize(picture, quarters);
  const canvas = document.createElement('canvas');
  const scale = width / size.width;
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  const pen = canvas.getContext('2d')!;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(picture, (-picture.width * scale) / 2, (-picture.height * scale) / 2, picture.width * scale, picture.height * scale);
  return canvas;
}

/** The kept part of a picture as a file of the same name, drawn again, so that the rest is not in it. */
export async function drawCrop(picture: ImageBitmap, { quarters, area }: Crop, name: string): Promise<File> {
  const whole = drawTurned(picture, quarters, turnedSize(picture, quarters).width);
  const canvas = document.createElement('canvas');
  canvas.width = area.width;
  canvas.height = area.height;
  canvas.getContext('2d')!.drawImage(whole, area.left, area.top, area.width, area.height, 0, 0, area.width, area.height);
  // Without loss: it is made smaller when it is prepared for the page.
  const blob = await new Promise<Blob>((resolve, reject) => canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/png'));
  return new File([blob], `${name.replace(/\.[^.]*$/, '')}.png`, { type: 'image/png' });
}
