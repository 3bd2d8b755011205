/** A place in a document where an office program notes a person: which pieces have it, what it looks like, and what stands there instead. */
interface Place {
  pieces: RegExp;
  /** Its first group is what stands before the name, its second the name, its third what stands after it. */
  looks: RegExp;
  instead: string;
}

/** What stands where a name stood, in places that must not be empty. */
const NOBODY = 'Author';
const PREFIX = '(?:[\\w.-]+:)?';
const element = (names: string) => new RegExp(`(<${PREFIX}(?:${names})(?:\\s[^>]*)?>)((?:[^<]|<!\\[CDATA\\[[^]*?\\]\\]>)+)(</)`, 'g');
const attribute = (names: string) => new RegExp(`(\\s${PREFIX}(?:${names})\\s*=\\s*["'])([^"']+)(["'])`, 'g');

/** Where Word, PowerPoint, Excel (ECMA-376) and LibreOffice (ODF 1.3) note who made, saved, printed, commented on or changed a document, and for whom. */
const PLACES: readonly Place[] = [
  { pieces: /^docProps\/core\.xml$/, looks: element('creator|lastModifiedBy|contributor'), instead: '' },
  { pieces: /^docProps\/app\.xml$/, looks: element('Manager|Company|HyperlinkBase'), instead: '' },
  { pieces: /^docProps\/custom\.xml$/, looks: element('lpwstr|lpstr|bstr'), instead: '' },
  { pieces: /(^|\/)meta\.xml$/, looks: element('initial-creator|creator|printed-by|user-defined'), instead: '' },
  // In an OpenDocument text, comments, changes and fields name people in the words themselves.
  { pieces: /(^|\/)(content|styles)\.xml$/, looks: element('creator|initial-creator|creator-initials|author-name|author-initials|printed-by|sender-[\\w-]+'), instead: '' },
  { pieces: /^word\/.*\.xml$/, looks: attribute('author|initials'), instead: NOBODY },
  { pieces: /^word\/people\.xml$/, looks: attribute('userId|providerId'), instead: NOBODY },
  { pieces: /^ppt\/(commentAuthors|authors)\.xml$/, looks: attribute('name|initials|userId|providerId'), instead: NOBODY },
  { pieces: /^xl\/comments\w*(\/\w+)?\.xml$/, looks: element('author'), instead: NOBODY },
  { pieces: /^xl\/persons\/\w+\.xml$/, looks: attribute('displayName|userId|providerId'), instead: NOBODY },
  { pieces: /^xl\/(revisions\/.*|workbook|users|userNames)\.xml$/, looks: attribute('userName'), instead: NOBODY },
  // Where the file lay on somebody's computer: C:\Users\jane\…
  { pieces: /^xl\/workbook\.xml$/, looks: new RegExp(`(<${PREFIX}absPath\\s[^>]*\\burl\\s*=\\s*["'])([^"']+)(["'])`, 'g'), instead: '' },
];

/** Whether a piece of a document names somebody. */
export function namesPeople(piece: string, text: string): boolean {
  return PLACES.some(({ pieces, looks }) => pieces.test(piece) && [...text.matchAll(looks)].some(([, , value]) => !isNobody(value!)));
}

/** The same piece with nobody in it. */
export function forgetPeople(piece: string, text: string): string {
  return PLACES.filter(({ pieces }) => pieces.test(piece)).reduce((words, { looks, instead }) => words.replace(looks, (whole, before: string, value: string, after: string) => (isNobody(value) ? whole : before + instead + after)), text);
}

function isNobody(value: string): boolean {
  return value.trim() === '' || value === NOBODY;
}
