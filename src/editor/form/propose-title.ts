/** The longest title that is proposed, in characters. The form takes 90. */
const MOST = 60;

/** Proposes a title for a page without one: its first heading, or else its first words. `body` is its text as Markdown. Empty if there are no words. */
export function proposeTitle(body: string): string {
  const lines = body.split('\n').map((line) => line.trim()).filter((line) => line && !/^(?:```|<\/?[A-Z][^>]*>$|\|?[\s|:-]+\|?$)/.test(line));
  const heading = lines.find((line) => /^#{1,6}\s+\S/.test(line));
  const words = asWords(heading ?? lines.find((line) => /\p{L}/u.test(asWords(line))) ?? '');
  if (words.length <= MOST) return words.replace(/[.:;,]+$/, '');
  const cut = words.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : MOST).replace(/[\s.,:;–-]+$/, '')}…`;
}

/** A line without the marks of Markdown. */
function asWords(line: string): string {
  return line.replace(/^(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '').replace(/^\[[ x]\]\s+/, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]*>/g, '').replace(/\\(.)/g, '$1').replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '').replace(/\s+/g, ' ').trim();
}
