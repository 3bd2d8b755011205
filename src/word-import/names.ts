import { strFromU8 } from 'fflate';
import { formsOfName, isSchool } from '../html-import/names.ts';
import { elementsOf, readXml, unescapeXml } from './docx/xml.ts';

/** Words that are no account, although they are written like one. */
const OFFICES = /^(?:reception|library|guest|student|pupils?|children|class(?:room)?|inclusion|pastoral|senco|caretaker|kitchen|lunch(?:time)?|playground|home|family|families|parents?|carers?|public|private|local|media|master|manager|support|document|template|restorative|circle|learning|teaching|everyone|somebody|nobody|people)$/i;
/** A word that the text has more often than this is one of its own. */
const OFTEN = 3;

/**
 * The names of people that a file gives outside its text: its author, who saved it last, its manager, and whoever commented in it or
 * changed it. Only whole names, first and last, and the names of accounts (jsmith, j.smith). `shown` is the text of the file; `schools` are
 * names of schools, which are no people.
 */
export function findNames(pieces: Readonly<Record<string, Uint8Array>>, shown: string, schools: readonly string[] = []): string[] {
  const given = new Set<string>();
  for (const [piece, bytes] of Object.entries(pieces)) {
    if (/^docProps\/(?:core|app)\.xml$/.test(piece)) {
      const top = readXml(strFromU8(bytes));
      for (const name of ['dc:creator', 'cp:lastModifiedBy', 'Manager']) for (const one of elementsOf(top, name)) given.add(unescapeXml(one.children.filter((child) => typeof child === 'string').join('')));
    } else if (/^word\/[^/]+\.xml$/.test(piece)) {
      for (const [, quoted, single] of strFromU8(bytes).matchAll(/\s\w+:author\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) given.add(unescapeXml(quoted ?? single ?? ''));
    }
  }
  const found = new Set<string>();
  for (const name of given) {
    // Several people are often written into one field.
    for (const one of name.split(/\s*;\s*/)) {
      if (isSchool(one, schools)) continue;
      for (const form of formsOfName(one)) found.add(form);
      const account = accountIn(one, shown);
      if (account) found.add(account);
    }
  }
  return [...found];
}

/**
 * The name of an account, as networks give it, when the text has it too: with a full stop, a figure or a domain before it (j.smith, jsmith2,
 * SCHOOL\jsmith), or in one word of small letters, which the text has only now and then.
 */
function accountIn(name: string, shown: string): string | undefined {
  const account = name.trim().replace(/^.*\\/, '').replace(/@.*$/, '');
  if (!/^[\p{L}][\p{L}\p{N}._-]{2,30}$/u.test(account) || OFFICES.test(account)) return undefined;
  const isMarked = /[._]|\d/.test(account) && /\p{L}{2}/u.test(account);
  const isPlain = /^\p{Ll}{4,}$/u.test(account);
  if ((!isMarked && !isPlain) || formsOfName(`Xx ${account.replace(/[\d._-]+/g, ' ').trim().split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')}`).length === 0) return undefined;
  const times = [...shown.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${account.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'))].length;
  return times > 0 && (isMarked || times <= OFTEN) ? account : undefined;
}
