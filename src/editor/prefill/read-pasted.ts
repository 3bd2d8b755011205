import { SLUG } from '../../schema/fields.ts';
import type { Sent } from './prefill-from-message.ts';

/** The names of the forms' fields, as a message lists them. */
const SHARE = ['title', 'summary', 'words', 'theme', 'role', 'school', 'file', 'mailbox', 'nameless', 'agreed'];
const TRIAL = ['resource', 'school', 'phase', 'role', 'term', 'did', 'happened', 'change', 'again', 'mailbox', 'nameless'];
const lineOf = (fields: readonly string[]) => new RegExp(`^[\\s>*-]*(${fields.join('|')})\\*{0,2}\\s*(?::\\*{0,2}\\s*(.*)|)$`, 'i');

/**
 * Reads the message that the host sends when somebody has used the form, copied from a mail program. Each field has its name, followed by a
 * colon or alone on a line, with the value after or below it. Also reads the message.json of an inbox. Undefined if it is the message of
 * neither form.
 */
export function readPasted(text: string): Sent | undefined {
  const tried = asJson(text) ?? asLines(text, TRIAL);
  const sent = asJson(text) ?? asLines(text, SHARE);
  // All three are needed, because somebody may well write a line in the other form that begins with "Change:" or "Resource:".
  if (tried.resource?.trim() && tried.did?.trim() && tried.again && (SLUG.test(tried.resource) || !(sent.title?.trim() && sent.words?.trim()))) return tried;
  return sent.title?.trim() || sent.words?.trim() ? sent : undefined;
}

function asJson(text: string): Sent | undefined {
  try {
    const value = JSON.parse(text) as { fields?: unknown } | null;
    const fields = value?.fields ?? value;
    return fields && typeof fields === 'object' ? Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => [...SHARE, ...TRIAL].includes(pair[0]) && typeof pair[1] === 'string')) : {};
  } catch {
    return undefined;
  }
}

/** A field's name counts only once. After that, a line that begins with it is part of somebody's own text. */
function asLines(text: string, fields: readonly string[]): Sent {
  const line = lineOf(fields);
  const sent: Sent = {};
  let name: string | undefined;
  for (const words of text.replaceAll('\r\n', '\n').split('\n')) {
    const [, found, value = ''] = line.exec(words) ?? [];
    const key = found?.toLowerCase();
    if (key && sent[key] === undefined) {
      name = key;
      sent[key] = value;
    } else if (name) sent[name] += `\n${words}`;
  }
  return Object.fromEntries(Object.entries(sent).map(([key, words]) => [key, words.trim()]));
}
