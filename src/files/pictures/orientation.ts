/** The orientation of a picture, from 1 to 8, as a camera records it (Exif 2.32, tag 0112); 1 where it does not say. `tiff` begins with II or MM. */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  try {
    const at = view.getUint32(4, isLittle);
    for (let index = 0; index < view.getUint16(at, isLittle); index++) {
      const entry = at + 2 + index * 12;
      if (view.getUint16(entry, isLittle) === 0x0112) {
        const turned = view.getUint16(entry + 8, isLittle);
        return turned >= 1 && turned <= 8 ? turned : 1;
      }
    }
  } catch {
    // Damaged notes say nothing.
  }
  return 1;
}

/** The shortest notes that give the orientation and nothing else. */
export function writeOrientation(turned: number): Uint8Array {
  return Uint8Array.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
}
