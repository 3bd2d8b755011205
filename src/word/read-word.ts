import mammoth from 'mammoth';
import { normalise } from '../mdx/normalise.ts';
import { htmlToWords } from './html-to-words.ts';
import { lookInside } from './look-inside.ts';
import { WordFault } from './word-fault.ts';

/** A Word file as an entry can begin with it. */
export interface WordImport {
  title: string;
  /** The words as a page has them, with a prompt where a picture wants a description. */
  body: string;
  pictures: { name: string; type: string; bytes: Uint8Array }[];
  /** What could not come along, in whole sentences. */
  notes: string[];
}

const PICTURES: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** Reads a Word file. Runs in the browser as it does in Node; nothing is fetched, and no name in the file's properties is read. Throws a WordFault. */
export async function readWord(bytes: Uint8Array, name: string): Promise<WordImport> {
  const notes = lookInside(bytes);
  const pictures: WordImport['pictures'] = [];
  const left: string[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = PICTURES[image.contentType];
    const alt = String((image as { altText?: string }).altText ?? '');
    if (!ending) {
      left.push(`A picture of the kind ${image.contentType.replace('image/', '')} did not come along. Save it as PNG, and add it by hand.`);
      return { src: '' };
    }
    const picture = { name: `picture-${pictures.length + 1}.${ending}`, type: image.contentType, bytes: fromBase64(await image.read('base64')) };
    pictures.push(picture);
    return { src: picture.name, alt };
  });
  const html = await convert(bytes, convertImage);
  const { title, words } = htmlToWords(html);
  if (!words.trim() && !title) throw new WordFault('There are no words in this file. If it is a scan, type it in by hand.');
  const normal = normalise(words);
  if (normal.faults.length) notes.push('Something in the words has to be put right by hand; the list beside the form says what.');
  return { title: title || titleFrom(name), body: (normal.faults.length ? words : normal.text).trim(), pictures, notes: [...new Set([...notes, ...left])] };
}

async function convert(bytes: Uint8Array, convertImage: ReturnType<typeof mammoth.images.imgElement>): Promise<string> {
  const options = { convertImage, styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh"] };
  try {
    // In a browser the converter looks for the one, in Node for the other; its types know only one at a time.
    const input = { arrayBuffer: bytes.slice().buffer as ArrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    return (await mammoth.convertToHtml(input, options)).value;
  } catch {
    throw new WordFault('This file cannot be read. Open it in Word, save it as a Word document (.docx), and choose that.');
  }
}

function fromBase64(words: string): Uint8Array {
  return Uint8Array.from(atob(words), (sign) => sign.charCodeAt(0));
}

function titleFrom(name: string): string {
  const words = name.replace(/\.docx$/i, '').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
