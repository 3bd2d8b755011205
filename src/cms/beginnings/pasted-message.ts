import type { Sent } from './message-start.ts';

/** The fields of the form, by the names under which a message lists them. */
const FIELDS = ['title', 'summary', 'words', 'theme', 'role', 'school', 'file', 'mailbox', 'nameless', 'agreed'];
const LINE = new RegExp(`^[\\s>*-]*(${FIELDS.join('|')})\\*{0,2}\\s*(?::\\*{0,2}\\s*(.*)|)$`, 'i');

/**
 * Reads the message that the host sends when somebody has used the form, as it is copied from a mail program: each field by its name, with a colon or on a line
 * of its own, and what was written behind or below it. Also reads the message.json of an inbox. Nothing when there is neither a title nor words in it.
 */
export function readPasted(text: string): Sent | undefined {
  const sent = asJson(text) ?? asLines(text);
  return sent.title?.trim() || sent.words?.trim() ? sent : undefined;
}

function asJson(text: string): Sent | undefined {
  try {
    const value = JSON.parse(text) as { fields?: unknown } | null;
    const fields = value?.fields ?? value;
    return fields && typeof fields === 'object' ? Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => FIELDS.includes(pair[0]) && typeof pair[1] === 'string')) : {};
  } catch {
    return undefined;
  }
}

/** A field's name counts once: later, a line that begins with it is somebody's own words. */
function asLines(text: string): Sent {
  const sent: Sent = {};
  let name: string | undefined;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const [, found, words = ''] = LINE.exec(line) ?? [];
    const key = found?.toLowerCase();
    if (key && sent[key] === undefined) {
      name = key;
      sent[key] = words;
    } else if (name) sent[name] += `\n${line}`;
  }
  return Object.fromEntries(Object.entries(sent).map(([key, words]) => [key, words.trim()]));
}
