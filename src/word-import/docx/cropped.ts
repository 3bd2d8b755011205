import { attributeOf, elementsOf, type Xml } from './xml.ts';

/**
 * Whether Word shows only part of a picture (ISO/IEC 29500-1, 20.1.8.55, in thousandths of a per cent; in VML, 19.1.2.11, as parts of
 * 65536 or fractions). What somebody cropped away is still in the file, and is often a person who was not meant to be seen.
 */
export function isCropped(drawing: Xml): boolean {
  const isAbove = (value: string | undefined) => Number.parseFloat(value ?? '0') > 0;
  const modern = [...elementsOf(drawing, 'a:srcRect')].some((piece) => ['l', 't', 'r', 'b'].some((side) => isAbove(attributeOf(piece, side))));
  return modern || [...elementsOf(drawing, 'v:imagedata')].some((image) => ['croptop', 'cropbottom', 'cropleft', 'cropright'].some((side) => isAbove(attributeOf(image, side))));
}
