/** A piece of a sentence: plain words, what a button says, code, or a link. */
export type SentencePiece = { is: 'words' | 'button' | 'code'; text: string } | { is: 'link'; text: string; href: string };

const MARKED = /\*\*(?<button>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

/**
 * Splits a sentence of our own interface text at its marks: `**Subscribe**` is what a button says, a word between backticks is code, and `[a word](/address/)` is a link.
 * So a sentence stays whole in the text of its room, and a translation may put its link elsewhere.
 */
export function splitSentence(sentence: string): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  for (const found of sentence.matchAll(MARKED)) {
    if (found.index > from) pieces.push({ is: 'words', text: sentence.slice(from, found.index) });
    const { button, code, link, href } = found.groups!;
    if (button !== undefined) pieces.push({ is: 'button', text: button });
    else if (code !== undefined) pieces.push({ is: 'code', text: code });
    else pieces.push({ is: 'link', text: link!, href: href! });
    from = found.index + found[0].length;
  }
  if (from < sentence.length) pieces.push({ is: 'words', text: sentence.slice(from) });
  return pieces;
}
