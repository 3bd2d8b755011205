import { PDFDict, PDFNumber, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { cleanPicture } from '../pictures/clean-picture.ts';
import { cleanJpeg2000 } from '../pictures/jpeg-2000.ts';
import { cleanProfile } from '../pictures/colour-profile.ts';
import type { Taken } from './taken.ts';
import { name, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';
import { unpack, type Room, type Unpacked } from './unpack.ts';

const ARRANGED = ['Predictor', 'Colors', 'BitsPerComponent', 'Columns'];
const CODED: Record<string, string[]> = {
  DCTDecode: ['ColorTransform'],
  JPXDecode: [],
  CCITTFaxDecode: ['K', 'EndOfLine', 'EncodedByteAlign', 'Columns', 'Rows', 'EndOfBlock', 'BlackIs1', 'DamagedRowsBeforeError'],
  JBIG2Decode: ['JBIG2Globals'],
};

/** What repacking a stream needs from the copy being made. */
export interface Copying {
  readonly source: PDFContext;
  readonly target: PDFContext;
  readonly taken: Taken;
  readonly room: Room;
  copy(value: Value, kind: string, owner: PDFDict): Value;
}

/** The data of a stream, packed in our one way, so that nothing is hidden after its end; a photograph loses what the camera recorded. */
export function repack(copier: Copying, stream: PDFRawStream, dict: PDFDict, shape: string): PDFRawStream {
  const unpacked = unpack(copier.source, stream, copier.room);
  const { coding } = unpacked;
  if (unpacked.hasMore) copier.taken.add('own');
  if (coding && shape !== 'image') throw new Refusal('unreadable');
  const bytes = coding ? cleanPhoto(copier, unpacked) : zlibSync(shape === 'icc' ? profile(copier, unpacked) : unpacked.bytes, { level: 6 });
  dict.set(name('Filter'), name(coding ?? 'FlateDecode'));
  const parameters = unpacked.parameters && only(copier, unpacked.parameters, coding ? CODED[coding]! : ARRANGED);
  if (parameters?.keys().length) dict.set(name('DecodeParms'), parameters);
  dict.set(name('Length'), PDFNumber.of(bytes.length));
  return PDFRawStream.of(dict, bytes);
}

function profile(copier: Copying, { bytes, parameters }: Unpacked): Uint8Array {
  const cleaned = parameters ? undefined : cleanProfile(bytes);
  if (!cleaned) throw new Refusal('unreadable');
  if (cleaned !== bytes) copier.taken.add('own');
  return cleaned;
}

function cleanPhoto(copier: Copying, { bytes, coding }: Unpacked): Uint8Array {
  if (coding !== 'DCTDecode' && coding !== 'JPXDecode') return bytes;
  const cleaned = coding === 'DCTDecode' ? cleanPicture(bytes, { turned: false, colours: false })?.bytes : cleanJpeg2000(bytes);
  if (!cleaned) throw new Refusal('unreadable');
  if (cleaned.length !== bytes.length) copier.taken.add('places');
  return cleaned;
}

function only(copier: Copying, parameters: PDFDict, keys: string[]): PDFDict {
  const copied = PDFDict.withContext(copier.target);
  for (const key of keys) {
    const value = copier.copy(parameters.get(name(key)), key === 'JBIG2Globals' ? 'data' : 'atom', parameters);
    if (value !== undefined) copied.set(name(key), value);
  }
  return copied;
}
