/** Marks that nobody types by chance: headings, links, bold text, a fence of code, the line below the heading of a table, and our own parts. */
const MARKS = [/^#{1,6} +\S/m, /\[[^\]\n]+\]\((?:https?:\/\/|\/|mailto:)[^)\s]+\)/, /(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![\w*])/, /^(?:`{3}|~{3})/m, /^ *\|?(?: *:?-{3,}:? *\|)+ *:?-{3,}:? *\|? *$/m, /^- \[[ x]\] \S/m, /^<[A-Z][A-Za-z]+(?: [a-z]+="[^"\n]*")+ ?\/?>/m];

/** Whether a text was written as Markdown, by somebody who knows it or by a program: then its marks mean something. */
export function isMarkdown(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}
