import type { Element } from 'hast';
import { formsOfName } from '../../html-import/names.ts';
import { attribute, isElement, textIn, walk } from './clean/elements.ts';

/** A line at the top of a message that says who wrote it, or to whom. */
const HEADER = /^[\s>*]*(?:from|to|cc|bcc|reply-to|sender|von|an|de|à|oddi wrth|at)\s*:\s*(.{3,400})$/gim;
/** "On 3 March 2026 at 10:15, Jane Smith <jane@school.example> wrote:" */
const WROTE = /\bon .{6,60}?,\s*((?:\p{Lu}[\p{L}.'’-]*,? ){1,3}\p{Lu}[\p{L}.'’-]*)\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*(?:\([^()]*\)\s*)?wrote:/giu;
/** Before a message of a chat: "[12:03] Jane Smith", "[12/03/2026, 10:15:22] Jane Smith:", "12/03/2026, 10:15 - Jane Smith:", "Jane Smith 12:03". */
const SENDER = /^\s*(?:\[[^\]\n]{0,12}\d{1,2}[:./]\d{1,2}[^\]\n]{0,20}\]\s*|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\s+-\s+)([^:\n\d]{3,60}?)\s*(?::|$)/gim;
const SENDER_FIRST = /^\s*((?:\p{Lu}[\p{L}'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+)\s+(?:(?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+(?:at\s+)?)?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s*$/gimu;

/**
 * The people whom a clipboard names outside the text itself: who changed or commented on a document, who wrote a message and to whom, and
 * who is mentioned in a chat. Whole names only, and the e-mail addresses beside them.
 */
export function findPeople(body: Element | undefined, text: string): string[] {
  const found = new Set<string>();
  const note = (name: string | undefined) => formsOfName(name?.replace(/^@/, '').replace(/[“”"']/g, '')).forEach((form) => found.add(form));
  if (body) for (const node of walk(body)) if (isElement(node)) noteElement(node, note, found);
  for (const [, line = ''] of text.matchAll(HEADER)) {
    for (const one of line.split(/;|,(?=[^,]*<)|(?<=>),/)) {
      const address = /<?(?:mailto:)?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(one)?.[1];
      const name = one.replace(/[<(].*$/, '').trim();
      const before = found.size;
      note(name);
      if (address && found.size > before) found.add(address);
    }
  }
  for (const [, name, address] of text.matchAll(WROTE)) {
    note(name);
    if (address) found.add(address);
  }
  for (const pattern of [SENDER, SENDER_FIRST]) for (const [, name] of text.matchAll(pattern)) note(name);
  return [...found];
}

function noteElement(node: Element, note: (name: string | undefined) => void, found: Set<string>): void {
  const style = attribute(node, 'style');
  if (style.includes('comment-author')) note(/mso-comment-author:\s*["']?([^"';]+)/i.exec(style)?.[1]);
  const cite = /^(ins|del)$/.test(node.tagName) ? attribute(node, 'cite') : '';
  if (cite.startsWith('mailto:')) note(decode(cite.slice('mailto:'.length)));
  if (node.tagName === 'at' || /schema\.skype\.com\/Mention$/i.test(attribute(node, 'itemType')) || attribute(node, 'itemProp') === 'mri' || /^OWAAM/.test(attribute(node, 'id'))) {
    note(textIn(node));
    const address = /^mailto:([^?]+)/i.exec(attribute(node, 'href'))?.[1];
    if (address) found.add(decode(address));
  }
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
