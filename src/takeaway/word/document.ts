import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { FootnoteDefinition, Nodes } from 'mdast';
import { directionOfLine } from '../../text/direction.ts';
import { fontFile } from '../fonts.ts';
import { footOf, type Picture } from '../leaflet-sheet.ts';
import { describeReuse, labelsOf, type Leaflet } from '../leaflet.ts';
import { makeReproducible } from './make-reproducible.ts';
import { numberingFor, RIGHT_TO_LEFT_FONT, stylesFor } from './styles.ts';
import { createWriter } from './blocks.ts';

/** A4, in twentieths of a point. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };

/**
 * Writes a leaflet as a Word document (Office Open XML, ISO/IEC 29500) that a teacher can change at once: real styles, lists, tables and
 * notes, gaps as content controls. Its author is the school; it names no person.
 */
export function writeDocument(leaflet: Leaflet, pictures: Record<string, Picture>): Promise<Uint8Array> {
  return write(leaflet, pictures, {
    before: [
      lineOfItsOwn(leaflet.summary, { style: 'Summary' }),
      ...leaflet.warnings.map((words) => line(words, 'Notice')),
      ...leaflet.facts.map(([label, words], index) => new Paragraph({ spacing: { after: index === leaflet.facts.length - 1 ? 200 : 40 }, children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(words)] })),
    ],
    after: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(describeReuse(leaflet.mayBeChanged))] }),
      new Paragraph({ children: [new TextRun(`Keep this line with it: ${leaflet.credit}`)] }),
    ],
    foot: [...footOf(leaflet).map((words) => line(words, 'Small')), new Paragraph({ style: 'Small', children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })],
  });
}

/** Writes a letter to a family as a Word document of its own. Above it are only the warnings; its source is in small type below. */
export function writeLetter(letter: Leaflet, pictures: Record<string, Picture>): Promise<Uint8Array> {
  // Its summary is for people who search for it, and is not shown in the letter.
  return write({ ...letter, summary: '', drafts: labelsOf(letter) }, pictures, { before: [], after: [], foot: [letter.credit, ...letter.warnings.filter((words) => !letter.serious.includes(words))].map((words) => line(words, 'Small')) });
}

async function write(leaflet: Leaflet, pictures: Record<string, Picture>, { before, after, foot }: Record<'before' | 'after' | 'foot', Paragraph[]>): Promise<Uint8Array> {
  const isRightToLeft = leaflet.direction === 'rtl';
  const definitions = leaflet.body.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const notes = Object.fromEntries(definitions.map(({ identifier }, index) => [identifier, index + 1]));
  const words = createWriter({ isRightToLeft, address: leaflet.address, pictures, notes });
  const document = new Document({
    title: leaflet.title, subject: leaflet.summary, creator: leaflet.school, lastModifiedBy: leaflet.school, description: leaflet.credit, revision: 1,
    styles: stylesFor(languageFor(leaflet), isRightToLeft),
    numbering: numberingFor(startsIn(leaflet.body.children)),
    ...(isRightToLeft ? { fonts: [{ name: RIGHT_TO_LEFT_FONT, data: fontFile('vazirmatn', '400Regular'), bold: fontFile('vazirmatn', '700Bold') }] } : {}),
    footnotes: Object.fromEntries(definitions.map(({ children }, index) => [index + 1, { children: words(children as Nodes[]) as Paragraph[] }])),
    sections: [{
      properties: { page: PAGE, ...(isRightToLeft ? { bidi: true } : {}) },
      // On every sheet, so that the label stays with a sheet that somebody passes on alone.
      ...(leaflet.drafts.length ? { headers: { default: new Header({ children: leaflet.drafts.map(({ words }) => lineOfItsOwn(words, { style: 'Notice' })) }) } } : {}),
      footers: { default: new Footer({ children: foot }) },
      children: [lineOfItsOwn(leaflet.title, { heading: HeadingLevel.TITLE }), ...before, ...words(leaflet.body.children as Nodes[]), ...after],
    }],
  });
  return makeReproducible(new Uint8Array(await Packer.toBuffer(document)), leaflet.reviewed);
}

/** The numbers with which its lists begin. */
function startsIn(nodes: readonly Nodes[]): number[] {
  return nodes.flatMap((node) => [...(node.type === 'list' && node.ordered ? [node.start ?? 1] : []), ...('children' in node ? startsIn(node.children as Nodes[]) : [])]);
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

/** A line in the direction of its own first letter: titles of translations often begin in English. */
function lineOfItsOwn(text: string, look: IParagraphOptions): Paragraph {
  const isRightToLeft = directionOfLine(text) === 'rtl';
  return new Paragraph({ bidirectional: isRightToLeft, ...look, children: [new TextRun({ text, rightToLeft: isRightToLeft })] });
}

/** The language that Word uses to check spelling and read aloud. Right-to-left languages are named separately. */
function languageFor({ language, direction }: Leaflet): { value: string; bidirectional?: string } {
  const tag = language.includes('-') ? language : (WHERE[language] ?? language);
  return direction === 'rtl' ? { value: 'en-GB', bidirectional: tag } : { value: tag };
}

/** The country code that Word wants with each language. */
const WHERE: Record<string, string> = { en: 'en-GB', cy: 'cy-GB', pl: 'pl-PL', ur: 'ur-PK', ar: 'ar-SA', ro: 'ro-RO', uk: 'uk-UA', so: 'so-SO', fa: 'fa-IR' };
