import { unescapeXml } from '../unescape-xml.ts';

/** A run in a font that draws symbols for letters: what it says is not what somebody reads. */
const SYMBOLS = /(<a:rPr\b(?:(?!<\/a:rPr>)[^])*typeface="(?:wingdings(?: [23])?|webdings|symbol)"(?:(?!<\/a:rPr>)[^])*<\/a:rPr>\s*<a:t(?:\s[^>]*)?>)[^<]*/gi;

/**
 * All the text in the source of a part, found by its tags alone, paragraph by paragraph, without symbols. What is written a second time for older
 * programs counts once.
 */
export function shownText(source: string): string {
  const once = source.replace(/<(\w+:)?Fallback\b[\s\S]*?<\/\1Fallback>/g, '');
  const pieces = once.replace(SYMBOLS, '$1').matchAll(/<\/a:p>|<a:br\b|<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g);
  return unescapeXml([...pieces].map(([, text]) => text ?? ' ').join('')).replace(/_x000[BD]_/gi, ' ');
}
