import { unescapeXml } from '../unescape-xml.ts';

/** A run that names a font that draws symbols for letters. */
const SYMBOLS = /(<a:rPr\b(?:(?!<\/a:rPr>)[^])*typeface="(?:wingdings(?: [23])?|webdings|symbol)"(?:(?!<\/a:rPr>)[^])*<\/a:rPr>\s*<a:t(?:\s[^>]*)?>)([^<]*)/gi;
/** All letters of a run are in such a font, and not only its symbols. */
const WHOLE = /<a:latin\b[^>]*typeface="(?:wingdings(?: [23])?|webdings|symbol)"/i;

/**
 * All the text in the source of a part, found by its tags alone, paragraph by paragraph, without symbols. What is written a second time for older
 * programs counts once.
 */
export function shownText(source: string): string {
  const once = source.replace(/<(\w+:)?Fallback\b[\s\S]*?<\/\1Fallback>/g, '');
  // What such a letter is stored as is not what somebody reads; words are.
  const read = once.replace(SYMBOLS, (_, before: string, text: string) => (!WHOLE.test(before) && /\p{L}{2}/u.test(text) ? before + text : before));
  const pieces = read.matchAll(/<\/a:p>|<a:br\b|<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g);
  return unescapeXml([...pieces].map(([, text]) => text ?? ' ').join('')).replace(/_x000[BD]_/gi, ' ');
}
