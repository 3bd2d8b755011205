import { strToU8 } from 'fflate';
import { directionOfLine } from '../../../text/direction.ts';
import type { Deck, Slide } from '../../../showing/deck.ts';
import type { Picture } from '../../leaflet-sheet.ts';
import { escapeXml } from '../../word/escape-xml.ts';
import { packPart, zipParts, type PackedPart } from '../../word/zip-parts.ts';
import { PLACES, SIZES, SLIDE, type Place } from '../slide-room.ts';
import { FIRST_ID, HOLDS, LAYOUTS, root, slideNumber, writeLayout, writeMaster, writeNotesMaster } from './layouts.ts';
import { paragraph, run, type Setting } from './paragraph.ts';
import { coreProperties, customProperties, programProperties, type Identity } from './properties.ts';
import { EMU, picture, shape, shapeTree } from './shape.ts';
import { table } from './table.ts';
import { themeNamed } from './theme.ts';

/**
 * Writes a deck as a PowerPoint file (Office Open XML, ISO/IEC 29500) that a teacher can change at once: one master, real layouts, titles where PowerPoint looks for them,
 * notes. The same deck gives the same bytes.
 */
export function writeSlides(deck: Deck, identity: Identity, pictures: Record<string, Picture>): Uint8Array {
  const language = TAGS[deck.language] ?? deck.language;
  const shown = [...new Set(deck.slides.flatMap(({ picture: one }) => (one && pictures[one.file] ? [one.file] : [])))];
  const fileOf = (name: string) => `image${shown.indexOf(name) + 1}.${pictures[name]!.format}`;
  const slides = deck.slides.flatMap((slide, at) => writeSlide(slide, at + 1, { deck, language, address: identity.address, pictures, fileOf }));
  const parts: [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(deck.slides.length)],
    ['_rels/.rels', relations([['officeDocument', 'ppt/presentation.xml'], [CORE, 'docProps/core.xml'], ['extended-properties', 'docProps/app.xml'], ['custom-properties', 'docProps/custom.xml']])],
    ['docProps/app.xml', programProperties(identity.school, deck.slides.length)],
    ['docProps/core.xml', coreProperties(identity)],
    ['docProps/custom.xml', customProperties(identity)],
    ['ppt/presentation.xml', presentation(deck, language)],
    ['ppt/_rels/presentation.xml.rels', relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'], ['notesMaster', 'notesMasters/notesMaster1.xml'], ['presProps', 'presProps.xml'], ['viewProps', 'viewProps.xml'], ['theme', 'theme/theme1.xml'], ['tableStyles', 'tableStyles.xml'],
      ...deck.slides.map((_, at): [string, string] => ['slide', `slides/slide${at + 1}.xml`]),
    ])],
    ...slides,
  ];
  const media = shown.map((name) => packPart(`ppt/media/${fileOf(name)}`, pictures[name]!.bytes));
  return zipParts([...parts.map(([path, xml]) => pack(path, xml)), ...skeleton(language, deck.direction === 'rtl'), ...media].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)));
}

/** What the slides of one file share. */
interface Around {
  deck: Deck;
  language: string;
  address: string;
  pictures: Record<string, Picture>;
  fileOf(name: string): string;
}

/** A slide, its page of notes, and the relations of both. */
function writeSlide(slide: Slide, number: number, { deck, language, address, pictures, fileOf }: Around): [string, string][] {
  const links: string[] = [];
  const linkTo = (url: string) => {
    const full = new URL(url, address).href;
    return `rIdLink${links.includes(full) ? links.indexOf(full) + 1 : links.push(full)}`;
  };
  const isRightToLeft = deck.direction === 'rtl';
  const setting = (size: number, align: Setting['align']): Setting => ({ language, isRightToLeft, size, align, linkTo });
  const { kind, sizes } = slide;
  const shown = slide.picture && pictures[slide.picture.file];
  // Nobody should miss a picture without knowing it.
  const lines = slide.picture && !shown ? [{ runs: [{ text: `[${slide.picture.description}]` }] }, ...slide.lines] : slide.lines;
  const named = `PRS ${slide.name} ${slide.place?.[0] ?? slide.part?.[0] ?? 1}`;
  const isCard = kind === 'card';
  // On a card, the title is the question, and so is what the shape is known by.
  const title = shape({ id: 2, name: isCard ? named : 'PRS title', holds: kind === 'title' ? HOLDS.first : HOLDS.title, text: `<a:bodyPr><a:normAutofit/></a:bodyPr>${sized(sizes.title)}${titleOf(slide, deck, language, isCard)}` });
  const text = (id: number, name: string, holds: typeof HOLDS.text | typeof HOLDS.below | typeof HOLDS.under | typeof HOLDS.caption, align: Setting['align']) =>
    shape({ id, name, holds, text: `<a:bodyPr><a:normAutofit/></a:bodyPr>${sized(sizes.text)}${lines.map((line) => paragraph(line, setting(sizes.text, align))).join('')}` });
  const shapes = [title];
  if (isCard && slide.over !== undefined) shapes.push(shape({ id: 3, name: 'PRS set', holds: HOLDS.over, text: `<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraph({ runs: [{ text: slide.over }] }, setting(24, 'middle'))}` }));
  if (shown) shapes.push(picture({ id: 4, name: named, description: slide.picture!.description, relation: 'rIdPicture', holds: HOLDS.picture, place: within(lines.length ? PLACES.picture : PLACES.wholePicture, shown) }));
  if (lines.length && kind === 'title') shapes.push(text(5, 'PRS about', HOLDS.below, 'start'));
  else if (lines.length && isCard) shapes.push(text(5, 'PRS source', HOLDS.under, 'middle'));
  else if (lines.length && kind === 'picture') shapes.push(text(5, 'PRS caption', HOLDS.caption, 'middle'));
  else if (lines.length) shapes.push(text(5, named, HOLDS.text, 'start'));
  if (slide.table) shapes.push(table(slide.table, setting(sizes.text, 'start'), { id: 5, name: named, title: slide.title }));
  if (deck.label) shapes.push(shape({ id: 6, name: 'PRS label', holds: HOLDS.label, text: `<a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l" rtl="0"/>${run(deck.label, 'en-GB', ` sz="${100 * SIZES.small}"`, '<a:latin typeface="+mn-lt"/>')}</a:p>` }));
  shapes.push(shape({ id: 7, name: 'PRS number', holds: HOLDS.number, text: `<a:bodyPr/><a:lstStyle/>${slideNumber('en-GB', String(number))}` }));
  return [
    [`ppt/slides/slide${number}.xml`, root('sld', `<p:cSld name="${escapeXml(slide.title)}">${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`)],
    [`ppt/slides/_rels/slide${number}.xml.rels`, relations([
      ['slideLayout', `../slideLayouts/slideLayout${LAYOUTS.indexOf(kind) + 1}.xml`], ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ...(shown ? [['image', `../media/${fileOf(slide.picture!.file)}`, 'rIdPicture'] as Relation] : []), ...links.map((url, at): Relation => ['hyperlink', url, `rIdLink${at + 1}`]),
    ])],
    [`ppt/notesSlides/notesSlide${number}.xml`, writeNotes(slide, language)],
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, relations([['notesMaster', '../notesMasters/notesMaster1.xml'], ['slide', `../slides/slide${number}.xml`]])],
  ];
}

/** The title, with which slide of how many it is where one text is divided. */
function titleOf({ title, part, kind }: Slide, { direction }: Deck, language: string, isCentred: boolean): string {
  // The last title is ours, in English.
  const tag = kind === 'end' ? 'en-GB' : language;
  const isRightToLeft = directionOfLine(title) === 'rtl';
  const side = isCentred ? 'ctr' : direction === 'rtl' ? 'r' : 'l';
  return `<a:p><a:pPr algn="${side}" rtl="${isRightToLeft ? 1 : 0}"/>${run(title, tag)}${part ? run(tag.startsWith('en') ? ` (${part[0]} of ${part[1]})` : ` (${part[0]}/${part[1]})`, tag) : ''}</a:p>`;
}

/** The page of notes of a slide (ISO/IEC 29500-1, 19.3.1.26). */
function writeNotes({ notes }: Slide, language: string): string {
  const lines = notes.flatMap((note) => note.split('\n'));
  const paragraphs = (lines.length ? lines : ['']).map((text) => {
    const isRightToLeft = directionOfLine(text) === 'rtl';
    return `<a:p><a:pPr algn="${isRightToLeft ? 'r' : 'l'}" rtl="${isRightToLeft ? 1 : 0}"/>${text ? run(text, language) : ''}</a:p>`;
  });
  const shapes = [
    shape({ id: 2, name: 'Slide', holds: { type: 'sldImg' }, isImage: true }),
    shape({ id: 3, name: 'PRS notes', holds: { type: 'body', idx: 1 }, text: `<a:bodyPr/><a:lstStyle/>${paragraphs.join('')}` }),
  ];
  return root('notes', `<p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`);
}

/** The presentation (ISO/IEC 29500-1, 19.2.1.26). The order of what is in it is the standard's: the notes master comes before the slides. */
function presentation({ direction, slides }: Deck, language: string): string {
  const [wide, high] = [SLIDE.wide * EMU, SLIDE.high * EMU];
  const levels = Array.from({ length: 9 }, (_, level) => `<a:lvl${level + 1}pPr marL="${level * 457200}" algn="l" rtl="0"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level + 1}pPr>`).join('');
  return root('presentation',
    `<p:sldMasterIdLst><p:sldMasterId id="${FIRST_ID}" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>` +
    `<p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${7 + at}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${wide}" cy="${high}"/><p:notesSz cx="6858000" cy="9144000"/>` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${language}"/></a:defPPr>${levels}</p:defaultTextStyle>`, direction === 'rtl' ? ' rtl="1"' : '');
}

/** The parts that are the same in all files of a language. Compressing them takes longer than all the rest. */
function skeleton(language: string, isRightToLeft: boolean): PackedPart[] {
  const name = `${language} ${isRightToLeft}`;
  return skeletons.get(name) ?? skeletons.set(name, [
    pack('ppt/presProps.xml', root('presentationPr', '')),
    pack('ppt/viewProps.xml', root('viewPr', '')),
    pack('ppt/tableStyles.xml', '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'),
    // Each master has a theme of its own: PowerPoint mends a file in which two share one.
    pack('ppt/theme/theme1.xml', themeNamed('Restorative schools')),
    pack('ppt/theme/theme2.xml', themeNamed('Restorative schools, notes')),
    pack('ppt/slideMasters/slideMaster1.xml', writeMaster(language)),
    pack('ppt/slideMasters/_rels/slideMaster1.xml.rels', relations([...LAYOUTS.map((_, at): Relation => ['slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`]), ['theme', '../theme/theme1.xml']])),
    ...LAYOUTS.flatMap((kind, at) => [
      pack(`ppt/slideLayouts/slideLayout${at + 1}.xml`, writeLayout(kind, language, isRightToLeft)),
      pack(`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`, relations([['slideMaster', '../slideMasters/slideMaster1.xml']])),
    ]),
    pack('ppt/notesMasters/notesMaster1.xml', writeNotesMaster(language)),
    pack('ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([['theme', '../theme/theme2.xml']])),
  ]).get(name)!;
}

const skeletons = new Map<string, PackedPart[]>();

function contentTypes(slides: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.presentationml';
  const office = 'application/vnd.openxmlformats-officedocument';
  const each = (count: number, path: (at: number) => string, type: string): [string, string][] => Array.from({ length: count }, (_, at) => [path(at + 1), type]);
  const parts: [string, string][] = [
    ['/ppt/presentation.xml', `${main}.presentation.main+xml`], ['/ppt/slideMasters/slideMaster1.xml', `${main}.slideMaster+xml`],
    ...each(LAYOUTS.length, (at) => `/ppt/slideLayouts/slideLayout${at}.xml`, `${main}.slideLayout+xml`),
    ...each(slides, (at) => `/ppt/slides/slide${at}.xml`, `${main}.slide+xml`),
    ['/ppt/notesMasters/notesMaster1.xml', `${main}.notesMaster+xml`],
    ...each(slides, (at) => `/ppt/notesSlides/notesSlide${at}.xml`, `${main}.notesSlide+xml`),
    ...each(2, (at) => `/ppt/theme/theme${at}.xml`, `${office}.theme+xml`),
    ['/ppt/presProps.xml', `${main}.presProps+xml`], ['/ppt/viewProps.xml', `${main}.viewProps+xml`], ['/ppt/tableStyles.xml', `${main}.tableStyles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'], ['/docProps/app.xml', `${office}.extended-properties+xml`], ['/docProps/custom.xml', `${office}.custom-properties+xml`],
  ];
  const defaults = Object.entries({ jpg: 'image/jpeg', png: 'image/png', rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('')}${parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join('')}</Types>`;
}

/** The kind of a relation, where it leads, and its name; without a name, it is numbered. */
type Relation = [kind: string, target: string, id?: string];

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function relations(all: readonly Relation[]): string {
  const written = all.map(([kind, target, id = ''], at) =>
    `<Relationship Id="${id || `rId${at + 1}`}" Type="${kind.startsWith('http') ? kind : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`}" Target="${escapeXml(target)}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

/** The size of type of a text, for all its levels, so that it stays when a teacher adds a line. */
function sized(size: number): string {
  return `<a:lstStyle>${[1, 2, 3].map((level) => `<a:lvl${level}pPr><a:defRPr sz="${100 * size}"/></a:lvl${level}pPr>`).join('')}</a:lstStyle>`;
}

/** A picture as large as it can be in the middle of its place. */
function within(place: Place, { width, height }: Picture): Place {
  const scale = Math.min(place.wide / width, place.high / height);
  const [wide, high] = [width * scale, height * scale];
  return { x: place.x + (place.wide - wide) / 2, y: place.y + (place.high - high) / 2, wide, high };
}

function pack(path: string, xml: string): PackedPart {
  const make = () => packPart(path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`));
  if (xml.length > MOST_REMEMBERED.characters) return make();
  if (remembered.size > MOST_REMEMBERED.parts) remembered.clear();
  const name = `${path} ${xml}`;
  return remembered.get(name) ?? remembered.set(name, make()).get(name)!;
}

/** Half of the parts of a file are short lists of relations, nearly all of which other files have too. */
const MOST_REMEMBERED = { characters: 1000, parts: 2000 };
const remembered = new Map<string, PackedPart>();

/** Puts the part that states the file type first, where programs look for it. */
function rank({ path }: PackedPart): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

/** The languages of pages as PowerPoint knows them, with a country. */
const TAGS: Record<string, string> = { en: 'en-GB', cy: 'cy-GB', pl: 'pl-PL', ur: 'ur-PK', ar: 'ar-SA', ro: 'ro-RO', uk: 'uk-UA', so: 'so-SO', fa: 'fa-IR' };
