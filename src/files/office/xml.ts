import { SaxesParser } from 'saxes';

/** An attribute of an element: its name as written, its namespace ("" for none), its name without prefix, and its unescaped value. */
export interface XmlAttribute {
  name: string;
  uri: string;
  local: string;
  value: string;
}

/** An element of an XML part. Text is unescaped; comments and processing instructions are not kept. */
export interface XmlElement {
  name: string;
  uri: string;
  local: string;
  attributes: XmlAttribute[];
  children: (XmlElement | string)[];
  /** On the root element: whether the part had comments or processing instructions, which are not kept. */
  hadNotes?: boolean;
}

/** The most elements that one part may have, and the deepest nesting. A workbook of 20 MB has about two million elements. */
const MOST_ELEMENTS = 3_000_000;
const DEEPEST = 400;

/** The meaning of the usual prefixes where a part does not declare them: some programs recognise them by name. */
const USUAL: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', a: 'http://schemas.openxmlformats.org/drawingml/2006/main', p: 'http://schemas.openxmlformats.org/presentationml/2006/main', mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml', x15ac: 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac', cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/', vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', xlink: 'http://www.w3.org/1999/xlink',
  ...Object.fromEntries(['office', 'text', 'table', 'style', 'meta', 'script', 'manifest', 'config', 'form'].map((name) => [name, `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`])), draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
};

/**
 * Reads a part as XML 1.0 with namespaces. Returns nothing when it is not well-formed, when it has a document type (which could define
 * entities; no office program writes one), when its encoding is unknown, or when it is too large to hold.
 */
export function readXml(bytes: Uint8Array): XmlElement | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const top: XmlElement = { name: '', uri: '', local: '', attributes: [], children: [] };
  const open = [top];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: USUAL });
  const stop = (error: Error) => { throw error; };
  parser.on('error', stop);
  parser.on('doctype', () => stop(new Error('document type')));
  let hadNotes = false;
  parser.on('comment', () => void (hadNotes = true));
  parser.on('processinginstruction', () => void (hadNotes = true));
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > DEEPEST) stop(new Error('too large'));
    const element: XmlElement = { name, uri, local, attributes: Object.values(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (words: string) => {
    const parent = open.at(-1)!;
    // Join pieces of text that a comment or CDATA divided.
    if (typeof parent.children.at(-1) === 'string') parent.children.push(`${parent.children.pop() as string}${words}`);
    else if (words) parent.children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  const root = top.children.find((child) => typeof child !== 'string');
  if (root && hadNotes) root.hadNotes = true;
  return root;
}

/** Writes a part as UTF-8. Reading it and writing it again gives the same bytes. */
export function writeXml(root: XmlElement): Uint8Array {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const write = (node: XmlElement | string): void => {
    if (typeof node === 'string') return void pieces.push(escapeText(node));
    pieces.push('<', node.name);
    for (const { name, value } of node.attributes) pieces.push(' ', name, '="', escapeValue(value), '"');
    if (node.children.length === 0) return void pieces.push('/>');
    pieces.push('>');
    node.children.forEach(write);
    pieces.push('</', node.name, '>');
  };
  write(root);
  return new TextEncoder().encode(pieces.join(''));
}

/** Decodes the text of a part, by its byte order mark or the encoding it declares. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  // A part in UTF-16 without a byte order mark begins with "<" and a zero.
  const guessed = bytes[0] === 0x3c && bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : undefined;
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  try {
    const text = new TextDecoder(marked ?? guessed ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
    // The encoding has been dealt with here; the parser reads characters.
    return text.replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

function escapeText(words: string): string {
  return /[&<>\r]/.test(words) ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;') : words;
}

function escapeValue(words: string): string {
  return /[&<>"\r\n\t]/.test(words) ? escapeText(words).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;') : words;
}
