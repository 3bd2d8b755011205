import { cleanProfile } from './colour-profile.ts';

/** The properties of a picture that affect how it is shown (ISO 23008-12, ISO 14496-12, AV1 in HEIF). */
const PROPERTIES = ['ispe', 'pixi', 'av1C', 'colr', 'auxC', 'pasp', 'irot', 'imir', 'clap', 'lsel', 'a1lx', 'a1op', 'clli', 'cclv', 'mdcv'];
const LISTS = ['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp'];
const ALPHA = /^urn:mpeg:(mpegB:cicp:systems:auxiliary:alpha|hevc:2015:auxid:1)\0*$/;

interface Box {
  name: string;
  data: Uint8Array;
}

/** Whether an AVIF contains only one picture, with or without transparency. It cannot be cleaned, because it states the byte position of each part. */
export function checkAvif(bytes: Uint8Array): boolean {
  const boxes = boxesOf(bytes);
  if (boxes.map(({ name }) => name).join() !== 'ftyp,meta,mdat' || !/^avif/.test(text(boxes[0]!.data))) return false;
  const parts = boxesOf(boxes[1]!.data.subarray(4));
  if (parts.some(({ name }) => !LISTS.includes(name))) return false;
  const inside = (name: string) => parts.find((part) => part.name === name)?.data ?? new Uint8Array();
  // A handler for pictures, with no name but the library’s.
  if (!/^\0{8}pict\0{12}(libavif)?\0*$/.test(text(inside('hdlr')))) return false;
  const items = boxesOf(inside('iinf').subarray(inside('iinf')[0] ? 8 : 6));
  if (items.some(({ name, data }) => name !== 'infe' || !/^[^]{4}[^]{2}\0\0(av01|grid)(Color|Alpha)?\0$/.test(text(data)))) return false;
  const properties = boxesOf(boxesOf(inside('iprp')).find(({ name }) => name === 'ipco')?.data ?? new Uint8Array());
  return properties.every(isShown) && sizesOf(inside('iloc')).reduce((sum, size) => sum + size, 0) === boxes[2]!.data.length;
}

function isShown({ name, data }: Box): boolean {
  if (name === 'auxC') return ALPHA.test(text(data.subarray(4)));
  if (name === 'colr' && /^(prof|rICC)/.test(text(data))) return isSame(cleanProfile(data.subarray(4)), data.subarray(4));
  return PROPERTIES.includes(name) && data.length <= 400;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** How many bytes each item has in the data. Throws when the list has a form that libraries do not write. */
function sizesOf(iloc: Uint8Array): number[] {
  const view = new DataView(iloc.buffer, iloc.byteOffset, iloc.byteLength);
  const [version, sizes, base] = [iloc[0]!, iloc[4]!, iloc[5]!];
  if (version > 1 || sizes !== 0x44 || (base & 0x0f) !== 0 || ![0, 0x40].includes(base)) throw new Error('told otherwise');
  const found: number[] = [];
  let at = 8;
  for (let item = 0; item < view.getUint16(6); item++) {
    at += 2 + (version ? 2 : 0) + 2 + (base >> 4);
    const extents = view.getUint16(at);
    for (let extent = 0; extent < extents; extent++) found.push(view.getUint32(at + 2 + extent * 8 + 4));
    at += 2 + extents * 8;
  }
  return found;
}

function boxesOf(bytes: Uint8Array): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > bytes.length) throw new Error('cut off');
    boxes.push({ name: text(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
