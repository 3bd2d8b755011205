import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** A value, or what it refers to. */
export type Value = PDFObject | undefined;

/** A name of PDF, as the library keeps it. */
export const name = (text: string) => PDFName.of(text);

/** What a value refers to, however many references lie between. */
export function resolve(source: PDFContext, value: Value): Value {
  let found = value;
  for (let steps = 0; found instanceof PDFRef && steps < 20; steps++) found = source.lookup(found);
  return found instanceof PDFRef ? undefined : found;
}

/** The dictionary that a value is, or that comes with its data. */
export function dictOf(source: PDFContext, value: Value): PDFDict | undefined {
  const found = resolve(source, value);
  return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
}

/** The list that a value is; a single value is no list. */
export function listOf(source: PDFContext, value: Value): PDFObject[] {
  const found = resolve(source, value);
  return found instanceof PDFArray ? found.asArray() : [];
}

/** The name that a value is, without its stroke. */
export function nameOf(source: PDFContext, value: Value): string | undefined {
  const found = resolve(source, value);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** The number that a value is. */
export function numberOf(source: PDFContext, value: Value): number | undefined {
  const found = resolve(source, value);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** The words that a value is, whatever they are written in. */
export function textOf(source: PDFContext, value: Value): string | undefined {
  const found = resolve(source, value);
  return isText(found) ? found.decodeText() : undefined;
}

/** Whether a value is a string, in brackets or in hexadecimal. */
export function isText(value: Value): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

/** The same string in the one spelling that we write. */
export function spell(bytes: Uint8Array): PDFHexString {
  return PDFHexString.of([...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(''));
}
