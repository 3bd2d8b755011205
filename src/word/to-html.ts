import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Package } from './unpack.ts';
import { WordFault } from './word-fault.ts';

/** A picture as it lies in a Word file. */
export interface RawPicture {
  bytes: Uint8Array;
  /** What Word says it shows; often nothing, or nothing of use. */
  alt: string;
}

/** The address under which the picture with this number stands in the HTML. */
export const PICTURE_ADDRESS = 'word-picture:';

/** Word's own kinds of paragraph that mammoth does not know by itself. */
const STYLES = [
  "p[style-name='Title'] => h1.word-title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='TOC Heading'] => !",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [`p[style-name='toc ${level}'] => !`, `p[style-name='TOC ${level}'] => !`]),
  ...[7, 8, 9].map((level) => `p[style-name='heading ${level}'] => h6:fresh`),
];

/**
 * The words of a document as HTML, in which pictures are numbered. mammoth is given a file of our own making, with nothing in it but what
 * has been looked through, and may fetch nothing from elsewhere.
 */
export async function toHtml({ parts, main }: Package, document: string): Promise<{ html: string; pictures: RawPicture[] }> {
  const pictures: RawPicture[] = [];
  const kept = Object.entries(parts).filter(([name]) => !/^word\/(?:_rels\/)?(?:comments|header|footer)\d*\./.test(name));
  const bytes = zipSync({ ...Object.fromEntries(kept), [main]: new TextEncoder().encode(document) }, { level: 0 });
  const convertImage = mammoth.images.imgElement(async (picture) => {
    const index = pictures.push({ bytes: new Uint8Array(await picture.readAsArrayBuffer()), alt: (picture as unknown as { altText?: string }).altText ?? '' });
    return { src: `${PICTURE_ADDRESS}${index - 1}` };
  });
  // In a browser mammoth looks for `arrayBuffer`, in Node for `buffer`; its types know only one at a time.
  const file = { arrayBuffer: bytes.buffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    const { value } = await mammoth.convertToHtml(file, { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage });
    return { html: value, pictures };
  } catch {
    throw new WordFault('This file is damaged, and its words cannot be read. Open it in Word, choose File, Save as, and the type "Word document (.docx)", then try again.');
  }
}
