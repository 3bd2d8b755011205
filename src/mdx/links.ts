import { FILE_ENDINGS, PICTURE_ENDINGS } from '../schema/fields.ts';
import { quote, type Fault } from '../schema/fault.ts';
import { decode, readAddress } from '../schema/read-address.ts';

type Words = Omit<Fault, 'line' | 'column'>;

const INVISIBLE = /[\s\p{Cc}\p{Cf}\u2028\u2029]/u;
const BARE_FILE = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/;

/** Returns the fault of the address a link leads to, or nothing when it is good. The address is already decoded. */
export function checkLink(url: string): Words | undefined {
  const safe = checkCharacters(url);
  if (safe) return safe;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const coded = scheme ? undefined : checkCodes(url);
  if (coded) return coded;
  if (url.startsWith('#')) return undefined;
  if (url.startsWith('/')) return checkOwnPage(url);
  if (scheme === 'mailto' || scheme === 'tel') return undefined;
  if (scheme === 'https' || scheme === 'http') return checkOtherSite(url);
  if (scheme) {
    return wrong(`The link goes to ${quote(url)}.`, 'Links may go to a web page (https), an e-mail address (mailto) or a telephone number (tel).', 'Write the full address of a page, such as https://example.org/page');
  }
  // Somebody copied it without its beginning: www.example.org/page
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)/i.test(url) && URL.canParse(`https://${url}`)) return wrong(`The address ${quote(url)} has no https:// before it.`, 'A browser would look for it on this site.', `Write https://${url}`);
  return checkFile(url, FILE_ENDINGS);
}

/** Returns the fault of the address of a picture, which has to be a file beside the page. */
export function checkPicture(url: string): Words | undefined {
  const safe = checkCharacters(url);
  if (safe) return safe;
  if (/^([a-z]+:|\/)/i.test(url)) {
    return wrong(`The picture is loaded from ${quote(url)}.`, 'A picture on another site tells a stranger who reads this page, and may disappear.', 'Put the picture beside the page and write its name: ![What it shows](name-of-picture.jpg)');
  }
  return checkFile(url, PICTURE_ENDINGS);
}

/** Returns the fault of the label of a footnote, which becomes part of the note’s address. */
export function checkLabel(label: string): Words | undefined {
  if (!/%[0-9a-f]{2}/i.test(label) || decode(label.replace(/%(?![0-9a-f]{2})/gi, '%25')) !== undefined) return undefined;
  return wrong(`The label of the note ${quote(`[^${label}]`)} contains a % code that does not stand for a letter.`, 'The note would have an address that some browsers cannot find.', 'Give it a number or a word: [^1]');
}

function checkCharacters(url: string): Words | undefined {
  const broken = !/^(?:[^%]|%[0-9a-f]{2})*$/i.test(url) || /%(?:0[0-9a-f]|1[0-9a-f]|7f|5c)/i.test(url);
  if (url !== '' && !INVISIBLE.test(url) && !url.includes('\\') && !broken) return undefined;
  return wrong(`The address ${quote(url)} is empty, or contains a space or another character that does not belong in an address.`, 'It would not lead where it says.', 'Copy the address again from the top of the page it should lead to.');
}

/** Percent codes within this site have to be UTF-8, and may not hide a slash. */
function checkCodes(url: string): Words | undefined {
  const [path = '', ...rest] = url.split('#');
  const code = decode(url) === undefined || /%2f/i.test(path) ? /%[89a-f][0-9a-f]|%2f/i.exec(decode(path) === undefined || /%2f/i.test(path) ? path : rest.join('#'))?.[0] : undefined;
  if (!code) return undefined;
  return wrong(`The address ${quote(url)} contains ${quote(code)}, which does not stand for a letter here.`, 'A browser would find nothing there.', 'Copy the address again from the top of the page it should lead to, or write the letter itself: é.');
}

function checkOwnPage(url: string): Words | undefined {
  const [path = ''] = url.split(/[?#]/, 1);
  if (readAddress(url).leads !== 'here' || /(?:^|\/)\.{1,2}(?:\/|$)/.test(decode(path) ?? '')) {
    return wrong(`The link goes to ${quote(url)}.`, 'It leads to another site, or up and down folders, without saying so.', 'Write the path of the page from the start, such as /resources/name/');
  }
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (!ending || (FILE_ENDINGS as readonly string[]).includes(ending)) return undefined;
  return wrong(`The link goes to ${quote(url)}, a kind of file we do not share here.`, 'Some kinds of file can run when they are opened.', `Link to a page, or to a file that ends in ${FILE_ENDINGS.join(', ')}.`);
}

function checkOtherSite(url: string): Words | undefined {
  const scheme = /^https?:(?!\/\/[^/])/i.exec(url)?.[0];
  if (scheme) {
    const rest = url.slice(scheme.length).replace(/^\/+/, '');
    return wrong(`The address ${quote(url)} does not have // after ${quote(scheme)}.`, 'A browser would look for it on this site.', rest ? `Write ${scheme}//${rest}` : 'Write the full address of a page, such as https://example.org/page');
  }
  const address = readAddress(url);
  if (address.leads === 'away' && address.url.hostname.replace(/\.$/, '').includes('.')) return undefined;
  return wrong(`The address ${quote(url)} is not one that a browser can open safely.`, 'Something before an @ hides where a link really goes.', 'Copy the address again from the top of the page it should lead to.');
}

function checkFile(url: string, endings: readonly string[]): Words | undefined {
  const [path = ''] = url.split('#', 1);
  const ending = BARE_FILE.exec(path)?.[1];
  if (ending && endings.includes(ending)) return undefined;
  const remedy = `Write only the name of a file beside the page, in small letters, digits and dashes, ending in ${endings.join(', ')}. Write the whole path of a page: /resources/name/`;
  return wrong(`${quote(url)} is neither a page nor a file beside this one.`, 'Nobody could open it.', remedy);
}

function wrong(what: string, why: string, remedy: string): Words {
  return { what, why, remedy };
}
