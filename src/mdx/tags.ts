import { decodeHTMLAttribute } from 'entities';

/** One tag as written: `<Claim source="…">`, `</Claim>` or `<Download … />`. */
export interface Tag {
  name: string;
  type: 'open' | 'close' | 'whole';
  attributes: Attribute[];
  /** Where the tag ends, as an offset into the text it was read from. */
  end: number;
}

/** One attribute of a tag. `value` is `true` when only the name is written. */
export interface Attribute {
  name: string;
  value: string | true;
  /** Where its value is, quotation marks included, and how it is quoted. */
  start: number;
  end: number;
  mark: '"' | "'" | '{' | '';
}

const NAME = /<(\/?)([A-Za-z][A-Za-z0-9.:-]*)/y;
const ATTRIBUTE = /\s+([A-Za-z_:][A-Za-z0-9_.:-]*)(\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/y;
const END = /\s*(\/?)>/y;
const SPACE = /\s*/y;

/** Reads the tag that begins at `start`, or returns nothing when no complete tag begins there. */
export function readTag(text: string, start: number): Tag | undefined {
  const head = matchAt(NAME, text, start);
  if (!head) return undefined;
  const attributes: Attribute[] = [];
  let at = start + head[0].length;
  for (let found = matchAt(ATTRIBUTE, text, at); found; found = matchAt(ATTRIBUTE, text, at)) {
    at += found[0].length;
    const written = found[3];
    // A closing slash right after an unquoted value belongs to the tag: <FillIn label=x/>.
    const raw = written?.endsWith('/') && !/^["']/.test(written) && text[at] === '>' ? written.slice(0, -1) : written;
    if (raw !== written) at -= 1;
    attributes.push({ name: found[1]!, ...readValue(raw), start: at - (raw?.length ?? 0), end: at });
  }
  const tail = matchAt(END, text, at);
  if (!tail) return undefined;
  const type = head[1] ? 'close' : tail[1] ? 'whole' : 'open';
  return { name: head[2]!, type, attributes, end: at + tail[0].length };
}

/** The tags in a text that consists only of tags and spaces; nothing when it holds anything else. */
export function readOnlyTags(text: string): Tag[] | undefined {
  const tags: Tag[] = [];
  for (let at = matchAt(SPACE, text, 0)![0].length; at < text.length; ) {
    const tag = readTag(text, at);
    if (!tag) return undefined;
    tags.push(tag);
    at = tag.end + matchAt(SPACE, text, tag.end)![0].length;
  }
  return tags.length ? tags : undefined;
}

function readValue(raw: string | undefined): Pick<Attribute, 'value' | 'mark'> {
  if (raw === undefined) return { value: true, mark: '' };
  const mark = raw[0];
  if (mark === '"' || mark === "'") return { value: decodeHTMLAttribute(raw.slice(1, -1)), mark };
  // A number in braces is how MDX itself writes one: minutes={5}.
  const number = /^\{(\d+)\}$/.exec(raw);
  return number ? { value: number[1]!, mark: '{' } : { value: decodeHTMLAttribute(raw), mark: '' };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
