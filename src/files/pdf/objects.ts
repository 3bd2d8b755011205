import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** A value, or a reference to one. */
export type Value = PDFObject | undefined;

/** A PDF name, as the library keeps it. */
export const name = (text: string) => PDFName.of(text);

/** The value that a reference leads to, through any number of references. */
export function resolve(source: PDFContext, value: Value): Value {
  let found = value;
  for (let steps = 0; found instanceof PDFRef && steps < 20; steps++) found = source.lookup(found);
  return found instanceof PDFRef ? undefined : found;
}

/** A value as a dictionary, with or without a stream. */
export function dictOf(source: PDFContext, value: Value): PDFDict | undefined {
  const found = resolve(source, value);
  return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
}

/** A value as an array; a single value is not an array. */
export function listOf(source: PDFContext, value: Value): PDFObject[] {
  const found = resolve(source, value);
  return found instanceof PDFArray ? found.asArray() : [];
}

/** A value as a name, without its slash. */
export function nameOf(source: PDFContext, value: Value): string | undefined {
  const found = resolve(source, value);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** A value as a number. */
export function numberOf(source: PDFContext, value: Value): number | undefined {
  const found = resolve(source, value);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** A value as text, in any encoding. */
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
