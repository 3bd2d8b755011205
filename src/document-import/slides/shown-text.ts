import { unescapeXml } from '../unescape-xml.ts';

/** All the text in the source of a part, found by its tags alone, paragraph by paragraph. What is written a second time for older programs counts once. */
export function shownText(source: string): string {
  const once = source.replace(/<(\w+:)?Fallback\b[\s\S]*?<\/\1Fallback>/g, '');
  const pieces = once.matchAll(/<\/a:p>|<a:br\b|<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g);
  return unescapeXml([...pieces].map(([, text]) => text ?? ' ').join('')).replace(/_x000[BD]_/gi, ' ');
}
