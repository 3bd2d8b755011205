import { plainLetters } from './plain-letters.ts';
import { strangePieces, type MailboxOwner } from './role-mailbox.ts';

/**
 * The kinds of personal detail that a text seems to contain, phrased to fit “There seems to be … here”. `owner` says whose text it is
 * and which role names the settings add. The gateway does not know that and asks without it, so it hears only of what is beyond doubt.
 * It needs no package.
 */
export function personalDetailsIn(words: string, owner?: MailboxOwner): string[] {
  const plain = plainLetters(words);
  return KINDS.filter(({ find }) => find(plain, owner)).map(({ what }) => what);
}

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Kinds of personal detail, each with how to recognise it. Source of the number patterns: the Department for Education (UPN), HMRC
 * (National Insurance), NHS (modulus 11).
 */
const KINDS: { what: string; find: (words: string, owner?: MailboxOwner) => boolean }[] = [
  { what: 'a pupil’s number (UPN)', find: (words) => [...words.matchAll(/\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b/gi)].some(([upn]) => isUpn(upn.toUpperCase())) },
  { what: 'a pupil’s e-mail address', find: (words) => /\b[\w.+-]*(?:pupil|student)[\w.+-]*@|@(?:[\w-]+\.)*(?:pupils?|students?)\.|\b\d{2}[a-z]{2,}@/i.test(words) },
  { what: 'somebody’s own e-mail address', find: (words, owner) => addressesIn(words).some((address) => isFreeMail(address) || isPersonal(address, owner)) },
  { what: 'a telephone number of a person', find: (words) => numbersIn(words).some(isOwnNumber) },
  { what: 'a date of birth', find: (words) => /\b(?:DOB|D\.O\.B|date of birth|born(?: on)?)\b.{0,20}?\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[\s./-](?:\d{1,2}|[a-z]{3,9}),?[\s./-]\d{2,4}|\d{4}-\d{2}-\d{2})/i.test(words) },
  { what: 'a home address', find: (words) => /\b(?:home address|lives? (?:at|in)|living at)\b[^.]{0,80}\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i.test(words) },
  { what: 'a National Insurance number', find: (words) => /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/.test(words) },
  { what: 'an NHS number', find: (words) => /\bNHS\b/.test(words) && [...words.matchAll(/\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/g)].some(([number]) => isNhsNumber(number.replace(/\D/g, ''))) },
];

/** The first letter of a UPN is a check on the rest: weights 2 to 13, modulus 23. */
function isUpn(upn: string): boolean {
  const last = upn[12]!;
  const digits = [...upn.slice(1, 12), /\d/.test(last) ? last : String(LETTERS.indexOf(last))].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index + 2), 0);
  return LETTERS[sum % 23] === upn[0];
}

function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

function addressesIn(words: string): string[] {
  // Some people write it so that machines do not find it: jane (at) example.org.
  return words.replace(/ ?[([{]at[)\]}] ?/gi, '@').match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
}

function isFreeMail(address: string): boolean {
  return /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|gmx|proton(?:mail)?|sky|virginmedia|talktalk|ntlworld)\./i.test(address);
}

/** Several names before the @, one of which may be a person’s; two, where we do not know what the settings add. */
function isPersonal(address: string, owner: MailboxOwner | undefined): boolean {
  return /^[a-z]+[._]/i.test(address) && strangePieces(address, owner).length > (owner ? 0 : 1);
}

const NUMBER = /(?<![\d/.-])(?!\d\d-\d\d-\d{4}\b)(?:(?:\+|00)44[\s-]?\(?0?\)?|0)[\d\s()-]{8,14}\d(?![\d/-])/g;
/** A mobile number, which some people write with dots or slashes: 07123.456.789. */
const MOBILE = /(?<![\d/.-])07\d{3}[./]?\d{3}[./]?\d{3}(?!\d)/g;

/** The number of a paper (DOI, ISO 26324): a prefix such as 10.1016 and then whatever the publisher likes, which may look like a telephone number. */
const DOI = /\b10\.\d{4,9}(?:\/|%2F)\S+/gi;

function numbersIn(words: string): string[] {
  const others = words.replace(DOI, '');
  return [...others.matchAll(NUMBER), ...others.matchAll(MOBILE)].map(([number]) => number.replace(/\D/g, '').replace(/^(?:00)?440?/, '0'));
}

/** Helplines, freephone and non-geographic numbers belong to nobody, and Ofcom reserves some numbers for drama. */
function isOwnNumber(number: string): boolean {
  if (!/^0[1-9]\d{8,9}$/.test(number)) return false;
  return !/^0(?:800|808|3\d\d)/.test(number) && !/^0(?:7700900|1632960|20794609|1144960|1134960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|2890180|2920180)/.test(number);
}
