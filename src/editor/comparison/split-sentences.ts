import type { BodyBlock } from './split-body.ts';

/** Splits the text of a field into its sentences, each with the white space after it. Put together again, they are the text, but for white space at its ends. */
export function splitSentences(text: string): BodyBlock[] {
  const pieces = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text.trim())].map(({ segment }) => segment);
  return pieces.map((piece) => {
    const source = piece.trimEnd();
    return { source, gap: piece.slice(source.length) };
  }).filter(({ source }) => source);
}
