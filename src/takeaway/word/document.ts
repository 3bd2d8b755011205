import { strToU8 } from 'fflate';
import type { FootnoteDefinition, Nodes } from 'mdast';
import { directionOfLine } from '../../text/direction.ts';
import { footOf, type Picture } from '../leaflet-sheet.ts';
import { describeReuse } from '../../catalogue/licences.ts';
import { labelsOf, type Leaflet } from '../leaflet.ts';
import { createWriter, type Leads } from './blocks.ts';
import { digestOfStory, digestOfWords } from '../../word-return/digest-of-lines.ts';
import { addressWithVersion, propertiesOf, type Identity } from '../../word-return/identity.ts';
import { storyOf } from '../../word-return/original-story.ts';
import { STYLES } from '../../word-return/styles.ts';
import { escapeXml } from './escape-xml.ts';
import { numberingOf } from './numbering.ts';
import { paragraph, type ParagraphLook } from './paragraph.ts';
import { ENGLISH } from './english.ts';
import { run, type RunLook } from './run.ts';
import { skeletonOf, type Kind } from './skeleton.ts';
import { spreadTables } from './spread-tables.ts';
import { idOfStyle } from './styles.ts';
import { packPart, zipParts, type PackedPart } from './zip-parts.ts';

/**
 * Writes a leaflet as a Word document (Office Open XML, ISO/IEC 29500) that a teacher can change at once: real styles, lists, tables and
 * notes, gaps as content controls. Its author is the school; it names no person.
 */
export function writeDocument(leaflet: Leaflet, pictures: Record<string, Picture>): Promise<Uint8Array> {
  const ours = englishIn(leaflet);
  return write(leaflet, pictures, {
    before: [
      lineOfItsOwn(leaflet.summary, { style: idOfStyle(STYLES.summary) }),
      ...leaflet.warnings.map((words) => line(words, STYLES.notice, ours)),
      ...leaflet.facts.map(([label, words], index) => paragraph(run(`${label}: `, { bold: true, ...ours }) + run(words, label === 'You need' ? {} : ours), { style: idOfStyle(STYLES.fact), spaceAfter: index === leaflet.facts.length - 1 ? 200 : 40 })),
    ],
    facts: [...leaflet.warnings, ...leaflet.facts.map(([label, words]) => `${label}: ${words}`)],
    credit: [describeReuse(leaflet.mayBeChanged), `${KEEP}${leaflet.credit}`],
    after: (lead) => [paragraph(run(describeReuse(leaflet.mayBeChanged), ours), { style: 'Heading1' }), creditLine(leaflet, lead)],
    foot: [...footOf(leaflet).map((words) => line(words, STYLES.small, ours)), paragraph(`${run('Page ', ours)}${field('PAGE')}${run(' of ', ours)}${field('NUMPAGES')}`, { style: idOfStyle(STYLES.small) })],
  });
}

/** Writes a letter to a family as a Word document of its own; `at` counts the letters of the page from 0. Above it are only the warnings; its source is in small type below. */
export function writeLetter(letter: Leaflet, pictures: Record<string, Picture>, at = 0): Promise<Uint8Array> {
  // Its summary is for people who search for it, and is not shown in the letter.
  return write({ ...letter, summary: '', drafts: labelsOf(letter) }, pictures, { before: [], facts: [], credit: [], after: () => [], letter: at, foot: [letter.credit, ...letter.warnings.filter((words) => !letter.serious.includes(words))].map((words) => line(words, STYLES.small, englishIn(letter))) });
}

/** What is around the text of a page in its document. */
interface Around {
  before: string[];
  /** The text of the facts and the warnings in `before`. */
  facts: string[];
  /** The text of what is in `after`. */
  credit: string[];
  /** `lead` gives the name of a link to an address. */
  after(lead: (address: string) => string): string[];
  foot: string[];
  /** Which letter of its page it is, counted from 0; absent for the whole page. */
  letter?: number;
}

async function write(leaflet: Leaflet, pictures: Record<string, Picture>, { before, facts, credit, after, foot, letter }: Around): Promise<Uint8Array> {
  const isRightToLeft = leaflet.direction === 'rtl';
  const { parts, around } = await skeletonOf({ language: languageFor(leaflet), isRightToLeft, hasHeader: leaflet.drafts.length > 0 });
  const definitions = leaflet.body.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const notes = Object.fromEntries(definitions.map(({ identifier }, index) => [identifier, index + 1]));
  const writer = createWriter({ isRightToLeft, isForeign: isForeign(leaflet), address: leaflet.address, pictures, notes });
  const text = writer.blocks(leaflet.body.children as Nodes[]);
  const ofText = writer.leads;
  const end = after((address) => `rIdLink${ofText.links.push(address)}`);
  const ofNotes = (writer.leads = { links: [], pictures: [] });
  const written = definitions.map(({ children }, index) => footnote(index + 1, writer.blocks(children as Nodes[])));
  const contents: Record<string, string[]> = {
    'docProps/core.xml': describe(leaflet),
    'docProps/custom.xml': customProperties(identityOf(leaflet, { facts, credit }, letter)),
    'word/document.xml': [lineOfItsOwn(leaflet.title, { style: 'Title' }), ...before, ...(end.length ? withNext(text) : text), ...end],
    'word/footnotes.xml': written,
    // On every sheet, so that the label stays with a sheet that somebody passes on alone.
    'word/header1.xml': leaflet.drafts.map(({ words, language }) => lineOfItsOwn(words, { style: idOfStyle(STYLES.notice) }, language === 'en-GB' ? englishIn(leaflet) : {})),
    'word/footer1.xml': foot,
    'word/_rels/document.xml.rels': relationsOf(ofText, pictures),
    'word/_rels/footnotes.xml.rels': relationsOf(ofNotes, pictures),
  };
  const filled = Object.entries(around).map(([path, { before, after }]) => packPart(path, strToU8(path === 'word/numbering.xml' ? numberingOf(writer.lists, before) : before + contents[path]!.join('') + after)));
  const shown = [...new Set([...ofText.pictures, ...ofNotes.pictures])].map((name) => packPart(`word/media/${fileOf(name, pictures)}`, pictures[name]!.bytes));
  return zipParts([...parts, ...filled, ...shown].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)));
}

/** Puts the part that states the file type first, where programs look for it. */
function rank({ path }: PackedPart): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

/** The name of a picture inside the document: names that people chose may have letters that a zip or Word does not take. */
function fileOf(name: string, pictures: Record<string, Picture>): string {
  return `image${Object.keys(pictures).indexOf(name) + 1}.${pictures[name]!.format}`;
}

function relationsOf({ links, pictures: names }: Leads, pictures: Record<string, Picture>): string[] {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    ...links.map((address, index) => `<Relationship Id="rIdLink${index + 1}" Type="${kind}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`),
    ...names.map((name, index) => `<Relationship Id="rIdPicture${index + 1}" Type="${kind}/image" Target="media/${fileOf(name, pictures)}"/>`),
  ];
}

/** How the credit begins. */
const KEEP = 'Keep this line with it: ';

/** The line that has to stay with every copy. The link in it says which version it is, also when everything is copied into a new document. */
function creditLine(leaflet: Leaflet, lead: (address: string) => string): string {
  const { credit, address, version } = leaflet;
  const ours = englishIn(leaflet);
  const [before, ...after] = `${KEEP}${credit}`.split(address);
  const link = after.length ? `<w:hyperlink w:history="1" r:id="${lead(addressWithVersion({ address, version }))}">${run(address, { style: 'Hyperlink' })}</w:hyperlink>` : '';
  return paragraph(run(before!, ours) + link + (after.length ? run(after.join(address), ours) : ''), { style: idOfStyle(STYLES.credit) });
}

/** What a document says it is, for when it comes back changed. */
function identityOf({ title, school, address, version, licence, body }: Leaflet, { facts, credit }: Pick<Around, 'facts' | 'credit'>, letter: number | undefined): Identity {
  const spread = spreadTables(body);
  return { address, version, licence, title, school, text: digestOfStory(storyOf(body, { text: '', address, spread })), facts: digestOfLines(facts), ...(credit.length ? { credit: digestOfLines(credit) } : {}), ...(letter === undefined ? {} : { letter }), spread };
}

function digestOfLines(lines: readonly string[]): string {
  return digestOfWords(lines.map((words) => words.replace(/\s+/g, ' ').trim()).join('\n'));
}

/** Custom properties (ISO/IEC 29500-1, 22.3.2): their numbers begin at 2, and the id of their format is always the same. */
function customProperties(identity: Identity): string[] {
  return propertiesOf(identity).map(([name, value], at) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`);
}

/** What programs show of a document without opening it. Its days are the day on which somebody last read it through. */
function describe({ title, summary, school, credit, reviewed, address, version }: Leaflet): string[] {
  const day = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${reviewed}T00:00:00Z</dcterms:${name}>`);
  const named = Object.entries({ title, subject: summary, creator: school, description: credit, identifier: addressWithVersion({ address, version }) }).filter(([, words]) => words).map(([name, words]) => `<dc:${name}>${escapeXml(words)}</dc:${name}>`);
  return [...named, `<cp:lastModifiedBy>${escapeXml(school)}</cp:lastModifiedBy><cp:revision>1</cp:revision><cp:version>${escapeXml(version)}</cp:version>`, ...day];
}

/** Blocks of which the last stays on the page of what follows it, where it is a paragraph, so that the credit is not alone on a page. */
function withNext(blocks: readonly string[]): string[] {
  const last = blocks.at(-1);
  if (!last?.startsWith('<w:p>') || last.includes('<w:keepNext/>')) return [...blocks];
  // The order of properties is the standard's: after the style.
  const kept = /^<w:p><w:pPr>(?:<w:pStyle [^>]*\/>)?/.exec(last)?.[0];
  return [...blocks.slice(0, -1), kept ? `${kept}<w:keepNext/>${last.slice(kept.length)}` : last.replace('<w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr>')];
}

/** A note, with its number before its first words (ISO/IEC 29500-1, 17.11.10). */
function footnote(number: number, blocks: readonly string[]): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const [first = paragraph(''), ...rest] = blocks;
  const marked = first.startsWith('<w:p><w:pPr>') ? first.replace('</w:pPr>', `</w:pPr>${mark}`) : paragraph(mark) + first;
  return `<w:footnote w:id="${number}">${marked}${rest.join('')}</w:footnote>`;
}

/** A number that Word works out, such as that of the page. */
function field(name: string): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${name}</w:instrText></w:r>${mark('separate')}${mark('end')}`;
}

function line(text: string, style: string, look: RunLook = {}): string {
  return paragraph(run(text, look), { style: idOfStyle(style) });
}

/** A line in the direction of its own first letter: titles of translations often begin in English. */
function lineOfItsOwn(text: string, look: ParagraphLook, inLine: RunLook = {}): string {
  const isRightToLeft = directionOfLine(text) === 'rtl';
  return paragraph(run(text, { isRightToLeft, ...inLine }), { isRightToLeft, ...look });
}

/** The language that Word uses to check spelling and read aloud. Right-to-left languages are named separately. */
function languageFor({ language, direction }: Leaflet): Kind['language'] {
  const tag = language.includes('-') ? language : (WHERE[language] ?? language);
  return direction === 'rtl' ? { value: 'en-GB', bidirectional: tag } : { value: tag };
}

/** The country code that Word wants with each language. */
const WHERE: Record<string, string> = { en: 'en-GB', cy: 'cy-GB', pl: 'pl-PL', ur: 'ur-PK', ar: 'ar-SA', ro: 'ro-RO', uk: 'uk-UA', so: 'so-SO', fa: 'fa-IR' };

/** How our own English text is marked in a document: as English, where the rest is in another language. */
function englishIn(leaflet: Leaflet): RunLook {
  return isForeign(leaflet) ? ENGLISH : {};
}

function isForeign({ language }: Leaflet): boolean {
  return !/^en\b/.test(language);
}
