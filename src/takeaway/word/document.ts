import { strToU8 } from 'fflate';
import type { FootnoteDefinition, Nodes } from 'mdast';
import { directionOfLine } from '../../text/direction.ts';
import { footOf, type Picture } from '../leaflet-sheet.ts';
import { describeReuse, labelsOf, type Leaflet } from '../leaflet.ts';
import { createWriter, type Leads } from './blocks.ts';
import { escapeXml } from './escape-xml.ts';
import { numberingOf } from './numbering.ts';
import { paragraph, type ParagraphLook } from './paragraph.ts';
import { run } from './run.ts';
import { skeletonOf, type Kind } from './skeleton.ts';
import { packPart, zipParts, type PackedPart } from './zip-parts.ts';

/**
 * Writes a leaflet as a Word document (Office Open XML, ISO/IEC 29500) that a teacher can change at once: real styles, lists, tables and
 * notes, gaps as content controls. Its author is the school; it names no person.
 */
export function writeDocument(leaflet: Leaflet, pictures: Record<string, Picture>): Promise<Uint8Array> {
  return write(leaflet, pictures, {
    before: [
      lineOfItsOwn(leaflet.summary, { style: 'Summary' }),
      ...leaflet.warnings.map((words) => line(words, 'Notice')),
      ...leaflet.facts.map(([label, words], index) => paragraph(run(`${label}: `, { bold: true }) + run(words), { spaceAfter: index === leaflet.facts.length - 1 ? 200 : 40 })),
    ],
    after: [paragraph(run(describeReuse(leaflet.mayBeChanged)), { style: 'Heading1' }), paragraph(run(`Keep this line with it: ${leaflet.credit}`))],
    foot: [...footOf(leaflet).map((words) => line(words, 'Small')), paragraph(`${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`, { style: 'Small' })],
  });
}

/** Writes a letter to a family as a Word document of its own. Above it are only the warnings; its source is in small type below. */
export function writeLetter(letter: Leaflet, pictures: Record<string, Picture>): Promise<Uint8Array> {
  // Its summary is for people who search for it, and is not shown in the letter.
  return write({ ...letter, summary: '', drafts: labelsOf(letter) }, pictures, { before: [], after: [], foot: [letter.credit, ...letter.warnings.filter((words) => !letter.serious.includes(words))].map((words) => line(words, 'Small')) });
}

async function write(leaflet: Leaflet, pictures: Record<string, Picture>, { before, after, foot }: Record<'before' | 'after' | 'foot', string[]>): Promise<Uint8Array> {
  const isRightToLeft = leaflet.direction === 'rtl';
  const { parts, around } = await skeletonOf({ language: languageFor(leaflet), isRightToLeft, hasHeader: leaflet.drafts.length > 0 });
  const definitions = leaflet.body.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const notes = Object.fromEntries(definitions.map(({ identifier }, index) => [identifier, index + 1]));
  const writer = createWriter({ isRightToLeft, address: leaflet.address, pictures, notes });
  const text = writer.blocks(leaflet.body.children as Nodes[]);
  const ofText = writer.leads;
  const ofNotes = (writer.leads = { links: [], pictures: [] });
  const written = definitions.map(({ children }, index) => footnote(index + 1, writer.blocks(children as Nodes[])));
  const contents: Record<string, string[]> = {
    'docProps/core.xml': propertiesOf(leaflet),
    'word/document.xml': [lineOfItsOwn(leaflet.title, { style: 'Title' }), ...before, ...text, ...after],
    'word/footnotes.xml': written,
    // On every sheet, so that the label stays with a sheet that somebody passes on alone.
    'word/header1.xml': leaflet.drafts.map(({ words }) => lineOfItsOwn(words, { style: 'Notice' })),
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

/** What programs show of a document without opening it. Its days are the day on which somebody last read it through. */
function propertiesOf({ title, summary, school, credit, reviewed }: Leaflet): string[] {
  const day = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${reviewed}T00:00:00Z</dcterms:${name}>`);
  const named = Object.entries({ title, subject: summary, creator: school, description: credit }).filter(([, words]) => words).map(([name, words]) => `<dc:${name}>${escapeXml(words)}</dc:${name}>`);
  return [...named, `<cp:lastModifiedBy>${escapeXml(school)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`, ...day];
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

function line(text: string, style: string): string {
  return paragraph(run(text), { style });
}

/** A line in the direction of its own first letter: titles of translations often begin in English. */
function lineOfItsOwn(text: string, look: ParagraphLook): string {
  const isRightToLeft = directionOfLine(text) === 'rtl';
  return paragraph(run(text, { isRightToLeft }), { isRightToLeft, ...look });
}

/** The language that Word uses to check spelling and read aloud. Right-to-left languages are named separately. */
function languageFor({ language, direction }: Leaflet): Kind['language'] {
  const tag = language.includes('-') ? language : (WHERE[language] ?? language);
  return direction === 'rtl' ? { value: 'en-GB', bidirectional: tag } : { value: tag };
}

/** The country code that Word wants with each language. */
const WHERE: Record<string, string> = { en: 'en-GB', cy: 'cy-GB', pl: 'pl-PL', ur: 'ur-PK', ar: 'ar-SA', ro: 'ro-RO', uk: 'uk-UA', so: 'so-SO', fa: 'fa-IR' };
