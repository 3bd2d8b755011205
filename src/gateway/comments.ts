import { isFoundation, type Person } from './person.ts';
import { allow, refuseMalformed, type GatewayRequest, type Verdict } from './verdict.ts';

/** The most characters of a comment, and of the words that it is about. */
const [MOST_TEXT, MOST_QUOTE] = [2000, 500];

/**
 * Decides on a comment about a place in the text of a draft, an answer to one, or the mark that it is done. The school that started the draft and
 * those who publish may write them. Undefined if the request is none of these.
 *
 * The gateway writes the first line, which says by role or by school who it is from, and never by address or name. Everything that somebody
 * typed is indented, so that the code host shows it as typed: no link, no mention of an account there, no HTML.
 */
export function decideComment({ person }: GatewayRequest, body: Record<string, unknown>, path: string): Verdict | undefined {
  const [[name, value] = [], ...more] = Object.entries(body);
  if (!name || more.length || !['comment', 'answer', 'done'].includes(name)) return undefined;
  const text = typeof value === 'object' && value !== null ? writeText(name, value as Record<string, unknown>, writerOf(person)) : undefined;
  if (!text) return refuseMalformed('A comment has between 1 and 2,000 characters. It was not sent; shorten it, and send it again.');
  return allow(path, { body: text }, { pull: /\d+/.exec(path)![0], open: true, ...(isFoundation(person) ? {} : { own: 'only' }) });
}

function writeText(name: string, value: Record<string, unknown>, by: string): string | undefined {
  const { text, quote, block, offset, to, isDone, ...rest } = value;
  if (Object.keys(rest).length) return undefined;
  const said = clean(text, MOST_TEXT);
  const about = clean(quote ?? '', MOST_QUOTE)?.replace(/\s+/g, ' ');
  if (name === 'comment') {
    if (!said || about === undefined) return undefined;
    if (!about) return `Comment by ${by} on the page.\n\nThe comment:\n\n${indent(said)}`;
    return isCount(block) && isCount(offset) ? `Comment by ${by} on block ${block}, character ${offset}.\n\nThe text:\n\n${indent(about)}\n\nThe comment:\n\n${indent(said)}` : undefined;
  }
  if (!isCount(to)) return undefined;
  if (name === 'answer') return said ? `Answer by ${by} to comment ${to}.\n\n${indent(said)}` : undefined;
  return typeof isDone === 'boolean' ? `Comment ${to} is ${isDone ? 'done' : 'open again'}, says ${by}.` : undefined;
}

function writerOf({ roles, school }: Person): string {
  if (isFoundation({ roles })) return 'the reviewer';
  return school && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(school) ? `the school ${school}` : 'the writer';
}

/** Text without control characters and without those that turn the direction of what follows. Undefined if it is no text, or too long. */
function clean(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' || value.length > most) return undefined;
  return value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu, '').trim();
}

function indent(text: string): string {
  return text.split('\n').map((line) => `    ${line}`).join('\n');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
