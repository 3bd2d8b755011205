import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { needsOfPage, needsOfScript, needsOfStyle } from '../src/offline/needs.ts';

/** What a browser fetches for a page, each with the bytes of its answer, headers included. */
export interface PageWeight {
  /** The page, and all that it needs before anybody scrolls or presses anything. */
  atOnce: { path: string; bytes: number }[];
  /** Pictures that wait until somebody comes near them. */
  later: { path: string; bytes: number }[];
}

interface Answer {
  bytes: number;
  text: string;
}

/** What slides on the board need comes when somebody reaches for its button. */
const ON_REQUEST = /\/board\.[^/]+$/;

/** The fonts with Arabic letters. Only what letters.css gives them to fetches them: a list of languages is in the letters of the device. */
const ARABIC_FACE = /@font-face\s*\{[^}]*Vazirmatn[^}]*\}/g;
const IN_ARABIC_FACE = /<(h1|bdi)\b[^>]*>[^]*?<\/\1>|<(\w+)\b[^>]*(?: dir="auto"| class="[^"]*\b(?:lead|credit|site-footer)\b[^"]*")[^>]*>[^]*?<\/\2>/g;

/** For each address that was asked: the pages share nearly everything. */
const answers = new Map<string, Promise<Answer>>();

/**
 * The most that a browser with an empty cache fetches for a page of a served site, without a browser: the page itself; its scripts with those
 * they begin with; its styles, and of their fonts those with letters that occur anywhere in the page, even where nobody sees them; its icon
 * and its manifest; and its pictures.
 */
export async function pageWeight(home: string, path: string): Promise<PageWeight> {
  const page = await ask(home, path);
  const html = page.text;
  const lazy = new Set([...html.matchAll(/<img\b(?:"[^"]*"|[^>"])*>/g)].map(([tag]) => tag).filter((tag) => / loading="lazy"/.test(tag)).map((tag) => / src="([^"]*)"/.exec(tag)?.[1]));
  const { shared, own } = needsOfPage(html);
  const pictures = own.filter((address) => !address.endsWith('.json'));
  const small = [...html.matchAll(/<link rel="(?:shortcut icon|manifest)" href="([^"]*)"/g)].map(([, address]) => address!);
  const needed = new Set<string>();
  const follow = async (address: string): Promise<void> => {
    if (needed.has(address) || ON_REQUEST.test(address)) return;
    needed.add(address);
    if (address.endsWith('.css')) {
      const css = (await ask(home, address)).text;
      const arabic = (css.match(ARABIC_FACE) ?? []).join('');
      // Links to other languages are in the letters of the device.
      const read = html.replace(/<a [^>]*hreflang=[^]*?<\/a>/g, '');
      const inArabicFace = / dir="rtl"| lang="(?:ar|ur)"/.test(read) ? read : (read.match(IN_ARABIC_FACE) ?? []).join('');
      for (const need of [...needsOfStyle(css.replace(ARABIC_FACE, ''), address, html), ...needsOfStyle(arabic, address, inArabicFace)]) await follow(need);
    }
    if (address.endsWith('.js')) for (const need of needsOfScript((await ask(home, address)).text, address)) await follow(need);
  };
  for (const address of [...shared, ...small, ...pictures.filter((picture) => !lazy.has(picture))]) await follow(address);
  const weighed = async (address: string) => ({ path: address, bytes: (await ask(home, address)).bytes });
  return { atOnce: [{ path, bytes: page.bytes }, ...await Promise.all([...needed].map(weighed))], later: await Promise.all(pictures.filter((picture) => lazy.has(picture)).map(weighed)) };
}

function ask(home: string, path: string): Promise<Answer> {
  const address = new URL(path, home).href;
  if (!answers.has(address)) answers.set(address, askAnew(address));
  return answers.get(address)!;
}

/** Asks as a browser does, on a connection of its own, whose bytes are those of the answer with its headers. */
function askAnew(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false, headers: { 'Accept-Encoding': 'gzip, deflate, br', Accept: '*/*' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(pieces);
        if (response.statusCode !== 200) return reject(new Error(`${address} was answered with ${response.statusCode}.`));
        resolve({ bytes: response.socket.bytesRead, text: String(response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body) });
      });
    }).on('error', reject);
  });
}
