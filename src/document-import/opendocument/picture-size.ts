import { contentOf } from '../../files/office/media.ts';

/** Pixels to the inch where a picture does not say. */
const USUAL = 96;

/** The size of a picture in inches, by its pixels and its resolution; nothing when we cannot read it. */
export function pictureSize(bytes: Uint8Array): { wide: number; high: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const kind = contentOf(bytes);
    return kind === 'png' ? png(view) : kind === 'jpeg' ? jpeg(view) : kind === 'gif' ? { wide: view.getUint16(6, true) / USUAL, high: view.getUint16(8, true) / USUAL } : undefined;
  } catch {
    return undefined;
  }
}

/** A PNG says its pixels first, and in another part how many there are to the metre. */
function png(view: DataView): { wide: number; high: number } {
  let [across, down] = [USUAL, USUAL];
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === 0x49444154) break;
    if (name === 0x70485973 && view.getUint8(at + 16) === 1) [across, down] = [view.getUint32(at + 8) * 0.0254, view.getUint32(at + 12) * 0.0254];
  }
  return { wide: view.getUint32(16) / across, high: view.getUint32(20) / down };
}

/** A JPEG says its resolution in its JFIF header, and its pixels where its frame begins (ITU-T T.81, B.2.2). */
function jpeg(view: DataView): { wide: number; high: number } | undefined {
  let [across, down] = [USUAL, USUAL];
  for (let at = 2; at + 4 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return undefined;
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11);
      if (unit > 0) [across, down] = [view.getUint16(at + 12), view.getUint16(at + 14)].map((dots) => dots * (unit === 2 ? 2.54 : 1)) as [number, number];
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { wide: view.getUint16(at + 7) / (across || USUAL), high: view.getUint16(at + 5) / (down || USUAL) };
  }
  return undefined;
}
