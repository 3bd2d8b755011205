import { oneLine } from './one-line.ts';

/** The longest title in the first line of a commit, in characters. */
const LONGEST = 100;

/** What stops a host from building, anywhere in a commit message. https://docs.netlify.com/configure-builds/manage-builds/#skip-a-build */
const SKIPPED = /\[((?:skip|no)[ -]\w+|\w+[ -]skip)\]/gi;

/**
 * The title of a page, as its fields give it, for the first line of a commit message. If it has none that can be read on one line, its `path`
 * supplies one: content/visits/a-circle.mdx is "A circle". A number with # would refer to, and might close, an issue on the code host, so it is
 * rewritten. The gateway has no YAML parser. It reads titles on one line, plain or quoted.
 */
export function pageTitle(path: string, text: string): string {
  const [, fields = ''] = /^\uFEFF?---\r?\n([^]*?)\n---/.exec(text) ?? [];
  const [, written = ''] = /^title:[ \t]+(.*)$/m.exec(fields) ?? [];
  const title = oneLine(unquote(written.trim())).replace(SKIPPED, '($1)').replace(/#(?=\d)/g, 'no. ').replace(/\s+/g, ' ').trim() || nameOf(path);
  return title.length > LONGEST ? `${oneLine(title.slice(0, LONGEST)).trimEnd()}…` : title;
}

function unquote(written: string): string {
  // The title continues on the lines below, is not a string, or is empty.
  if (/^(?:[>|[{&*!#]|(?:~|null)$)/i.test(written)) return '';
  const [, single] = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(written) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  const [, double] = /^("(?:[^"\\]|\\.)*")(?:\s+#.*)?$/.exec(written) ?? [];
  if (double === undefined) return written.startsWith('"') || written.startsWith("'") ? '' : written.replace(/\s+#.*$/, '');
  try {
    return JSON.parse(double) as string;
  } catch {
    return '';
  }
}

function nameOf(path: string): string {
  const [, kind = '', name = kind] = /^content\/([^/.]+)(?:\/([^/.]+))?/.exec(path) ?? [];
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
