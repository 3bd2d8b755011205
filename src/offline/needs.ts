import { isNamedByContents } from './route.ts';

/** What a page loads: files that it shares with other pages, whose names contain a hash; its own pictures; and the data it names in `data-keep`, which its script fetches later. */
export interface Needs {
  shared: string[];
  own: string[];
}

/**
 * Reads from the HTML of a page what it needs, so that the two can never be of different versions. A service worker has no HTML parser,
 * but our own pages, as our build writes them, can be read by their tags. Nobody needs icons to read.
 */
export function needsOfPage(html: string): Needs {
  const addresses = [...html.matchAll(/<(link|script|img|resource-finder|show-on-board)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)].flatMap(([, tag, attributes = '']) => {
    if (tag === 'resource-finder' || tag === 'show-on-board') return valueOf(attributes, 'data-keep').flatMap((all) => all.split(' '));
    if (tag !== 'link') return valueOf(attributes, 'src');
    return /^(stylesheet|preload|modulepreload)$/.test(valueOf(attributes, 'rel')[0] ?? '') ? valueOf(attributes, 'href') : [];
  });
  const ours = [...new Set(addresses)].filter((address) => /^\/[^/]/.test(address));
  return { shared: ours.filter(isNamedByContents), own: ours.filter((address) => !isNamedByContents(address)) };
}

function valueOf(attributes: string, name: string): string[] {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value ? [unescape(value)] : [];
}

/** What a style sheet at an address needs; only those of its fonts that have letters in `words`, as in browsers. */
export function needsOfStyle(css: string, address: string, words: string): string[] {
  const fonts = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const range = /unicode-range:([^;}]*)/.exec(face)?.[1];
    return !range || hasLetterIn(words, range) ? urlsIn(face).slice(0, 1) : [];
  });
  const rest = urlsIn(css.replace(/@font-face\s*\{[^}]*\}/g, ''));
  return inFull([...fonts, ...rest], address);
}

function urlsIn(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url]) => url!).filter((url) => !/^(data:|#)/.test(url));
}

/** Whether a letter of the text is in a range as CSS writes it: `U+0-FF,U+131,U+4??`. */
function hasLetterIn(words: string, range: string): boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return [...new Set(words)].some((letter) => spans.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to));
}

/** What shows slides on the board, by the name of its script. It is fetched when somebody comes near its button, and a kept page must not be without it. */
const LATER = /\/board\.[^/]+$/;

/** The scripts that a script at an address cannot start without, and the one for the board. Leaves out what else it loads later, on request. */
export function needsOfScript(script: string, address: string): string[] {
  const atOnce = [...script.matchAll(/\b(?:from|import)\s*(["'])(\.{0,2}\/[^"']+)\1/g)].map((match) => match[2]!);
  const later = [...script.matchAll(/\bimport\(\s*(["'`])(\.{0,2}\/[^"'`]+)\1/g)].map((match) => match[2]!).filter((path) => LATER.test(path));
  return inFull([...atOnce, ...later], address);
}

function inFull(addresses: string[], base: string): string[] {
  const urls = addresses.map((address) => new URL(address, new URL(base, 'https://here.invalid')));
  return urls.filter(({ host, pathname }) => host === 'here.invalid' && isNamedByContents(pathname)).map(({ pathname }) => pathname);
}

/** The title of a page, without the name of the site at its end. */
export function titleOf(html: string): string {
  return unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ \|[^|]*$/, '').trim() ?? '');
}

function unescape(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replace(/&#(39|x27);/g, "'").replaceAll('&amp;', '&');
}
