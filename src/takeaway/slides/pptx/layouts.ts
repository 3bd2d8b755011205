import type { Slide } from '../../../showing/deck.ts';
import { LINE_HEIGHT, PLACES, SIZES, SLIDE, SPACE_BELOW, type Place } from '../slide-room.ts';
import { EMU, shape, shapeTree, transform, type Placeholder } from './shape.ts';

/** The names by which slides and layouts know places for the same thing. */
export const HOLDS = {
  title: { type: 'title' },
  first: { type: 'ctrTitle' },
  below: { type: 'subTitle', idx: 1 },
  text: { idx: 1 },
  over: { type: 'body', idx: 13, size: 'quarter' },
  under: { type: 'body', idx: 14, size: 'quarter' },
  picture: { type: 'pic', idx: 15 },
  caption: { type: 'body', idx: 16, size: 'quarter' },
  label: { type: 'ftr', idx: 11, size: 'quarter' },
  number: { type: 'sldNum', idx: 12, size: 'quarter' },
} as const satisfies Record<string, Placeholder>;

/** The layout of each kind of slide, in the order in which the file has them: the first is number 1. */
export const LAYOUTS: Slide['kind'][] = ['title', 'text', 'table', 'card', 'picture', 'end'];

const NAMES: Record<Slide['kind'], { name: string; type: string }> = {
  title: { name: 'Title', type: 'title' }, text: { name: 'Title and text', type: 'obj' }, table: { name: 'Title and table', type: 'titleOnly' }, card: { name: 'Question card', type: 'obj' }, picture: { name: 'Picture with caption', type: 'picTx' }, end: { name: 'Credit', type: 'obj' },
};

const NAMESPACES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The root of a part of a presentation, with its namespaces. */
export function root(name: string, inside: string, attributes = ''): string {
  return `<p:${name} ${NAMESPACES}${attributes}>${inside}</p:${name}>`;
}

/** The one master (ISO/IEC 29500-1, 19.3.1.42): a title, text, a line at the foot, and the number of the slide. */
export function writeMaster(language: string): string {
  const shapes = [
    hold(2, 'Title', HOLDS.title, PLACES.title, { anchor: 'b', words: 'Title' }, language),
    hold(3, 'Text', { type: 'body', idx: 1 }, PLACES.text, { words: 'Text' }, language),
    ...foot(4, language),
  ];
  const levels = Array.from({ length: 9 }, (_, level) => levelStyle(level + 1, { size: SIZES.text[0], left: (level + 1) * 0.5, mark: level % 2 ? '–' : '•' })).join('');
  const other = Array.from({ length: 9 }, (_, level) => `<a:lvl${level + 1}pPr marL="${level * 457200}" algn="l" rtl="0">${look({ size: 18 })}</a:lvl${level + 1}pPr>`).join('');
  const layouts = LAYOUTS.map((_, at) => `<p:sldLayoutId id="${FIRST_ID + 1 + at}" r:id="rId${at + 1}"/>`).join('');
  return root('sldMaster',
    `<p:cSld>${background('bg1')}${shapeTree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
    `<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l" rtl="0">${lineSpace()}<a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${look({ size: SIZES.title[0], bold: true, colour: 'tx2' })}</a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles>`);
}

/** The number of the master among all masters and layouts, which must be 2^31 or more (ISO/IEC 29500-1, 19.7.15). */
export const FIRST_ID = 2 ** 31;

/** The layout of one kind of slide (ISO/IEC 29500-1, 19.3.1.39). */
export function writeLayout(kind: Slide['kind'], language: string, isRightToLeft: boolean): string {
  const { name, type } = NAMES[kind];
  const isTinted = kind === 'title' || kind === 'end';
  return root('sldLayout', `<p:cSld name="${name}">${isTinted ? background('bg2') : ''}${shapeTree([...ornament(kind, isRightToLeft), ...SHAPES[kind](language), ...foot(20, language)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`, ` type="${type}" preserve="1"`);
}

const SHAPES: Record<Slide['kind'], (language: string) => string[]> = {
  title: (language) => [
    hold(2, 'Title', HOLDS.first, PLACES.first, { anchor: 'b', words: 'Title', size: SIZES.first[0] }, language),
    hold(3, 'Subtitle', HOLDS.below, PLACES.below, { words: 'School, who it is for, and time', size: SIZES.text.at(-1)!, isPlain: true }, language),
  ],
  text: (language) => [hold(2, 'Title', HOLDS.title, undefined, { words: 'Title' }, language), hold(3, 'Text', HOLDS.text, undefined, { words: 'Text' }, language)],
  table: (language) => [hold(2, 'Title', HOLDS.title, undefined, { words: 'Title' }, language)],
  card: (language) => [
    shape({ id: 9, name: 'Card', place: { x: 48, y: 96, wide: 864, high: 340 }, look: `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 6000"/></a:avLst></a:prstGeom>${fill('FFFFFF')}<a:ln w="57150">${scheme('accent1')}</a:ln>`, text: NO_TEXT }),
    hold(2, 'Title', HOLDS.title, PLACES.card, { anchor: 'ctr', words: 'One question', size: SIZES.card[0], isCentred: true }, language),
    hold(3, 'Set', HOLDS.over, PLACES.over, { anchor: 'ctr', words: 'Title of the set', size: 24, isPlain: true, isCentred: true, colour: 'accent1' }, language),
    hold(4, 'Source', HOLDS.under, PLACES.under, { anchor: 'ctr', words: 'Source', size: SIZES.small, isPlain: true, isCentred: true }, language),
  ],
  picture: (language) => [
    hold(2, 'Title', HOLDS.title, undefined, { words: 'Title' }, language),
    hold(3, 'Picture', HOLDS.picture, PLACES.picture, { words: 'Picture', size: 24, isPlain: true }, language),
    hold(4, 'Caption', HOLDS.caption, PLACES.caption, { words: 'Caption', size: SIZES.small, isPlain: true, isCentred: true }, language),
  ],
  end: (language) => [hold(2, 'Title', HOLDS.title, undefined, { words: 'Title' }, language), hold(3, 'Text', HOLDS.text, undefined, { words: 'Credit' }, language)],
};

/** The master of pages of notes, which shows the slide above and the notes below (ISO/IEC 29500-1, 19.3.1.27). */
export function writeNotesMaster(language: string): string {
  const shapes = [
    shape({ id: 2, name: 'Slide', holds: { type: 'sldImg', idx: 2 }, place: { x: 54, y: 60, wide: 432, high: 243 }, look: `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">${scheme('accent3')}</a:ln>`, isImage: true }),
    shape({ id: 3, name: 'Notes', holds: { type: 'body', size: 'quarter', idx: 3 }, place: { x: 54, y: 330, wide: 432, high: 340 }, text: `<a:bodyPr/><a:lstStyle/>${prompt('Notes', language)}` }),
  ];
  const levels = Array.from({ length: 9 }, (_, level) => `<a:lvl${level + 1}pPr marL="${level * 228600}" algn="l" rtl="0"><a:spcBef><a:spcPts val="400"/></a:spcBef>${look({ size: 14 })}</a:lvl${level + 1}pPr>`).join('');
  return root('notesMaster', `<p:cSld><p:bg><p:bgPr>${scheme('bg1')}<a:effectLst/></p:bgPr></p:bg>${shapeTree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>${levels}</p:notesStyle>`);
}

interface Hold {
  anchor?: 't' | 'ctr' | 'b';
  words: string;
  size?: number;
  isPlain?: boolean;
  isCentred?: boolean;
  colour?: string;
}

/** A place for something, with what PowerPoint shows in it while it is empty. */
function hold(id: number, name: string, holds: Placeholder, place: Place | undefined, { anchor, words, size, isPlain, isCentred, colour }: Hold, language: string): string {
  const body = `<a:bodyPr${place ? ' lIns="0" tIns="0" rIns="0" bIns="0"' : ''}${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr>`;
  const styles = size || isPlain || isCentred ? `<a:lstStyle><a:lvl1pPr${isPlain ? ' marL="0" indent="0"' : ''}${isCentred ? ' algn="ctr"' : ''}>${isPlain ? '<a:buNone/>' : ''}${size || colour ? `<a:defRPr${size ? ` sz="${100 * size}"` : ''}${colour ? `>${scheme(colour)}</a:defRPr>` : '/>'}` : ''}</a:lvl1pPr></a:lstStyle>` : '<a:lstStyle/>';
  return shape({ id, name, holds, ...(place ? { place } : {}), text: `${body}${styles}${prompt(words, language)}` });
}

/** The foot of each slide: what nobody may miss, and the number. */
function foot(id: number, language: string): string[] {
  const small = (align: string) => `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="${align}">${look({ size: SIZES.small, colour: 'accent3' })}</a:lvl1pPr></a:lstStyle>`;
  return [
    shape({ id, name: 'Label', holds: HOLDS.label, place: PLACES.label, text: `${small('l')}<a:p><a:endParaRPr lang="${language}"/></a:p>` }),
    shape({ id: id + 1, name: 'Number', holds: HOLDS.number, place: PLACES.number, text: `${small('r')}${slideNumber(language)}` }),
  ];
}

/** A paragraph with the number of its slide. */
export function slideNumber(language: string, shown = '‹#›'): string {
  return `<a:p><a:fld id="{6F1B0B3C-0000-4000-8000-000000000012}" type="slidenum"><a:rPr lang="${language}"/><a:t>${shown}</a:t></a:fld><a:endParaRPr lang="${language}"/></a:p>`;
}

function prompt(words: string, language: string): string {
  return `<a:p><a:r><a:rPr lang="${language}"/><a:t>${words}</a:t></a:r></a:p>`;
}

/** A bar along the first and the last slide, and a short line below the titles of the others, on the side where lines of text begin. */
function ornament(kind: Slide['kind'], isRightToLeft: boolean): string[] {
  const at = (x: number, wide: number) => (isRightToLeft ? SLIDE.wide - x - wide : x);
  if (kind === 'card') return [];
  if (kind === 'title' || kind === 'end') return [bar(9, { x: at(0, 24), y: 0, wide: 24, high: SLIDE.high })];
  return [bar(9, { x: at(PLACES.title.x, 72), y: PLACES.title.y + PLACES.title.high + 3, wide: 72, high: 4 })];
}

function bar(id: number, place: Place): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Ornament"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${scheme('accent1')}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>${NO_TEXT}</p:txBody></p:sp>`;
}

const NO_TEXT = '<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p>';

function background(colour: string): string {
  return `<p:bg><p:bgPr>${scheme(colour)}<a:effectLst/></p:bgPr></p:bg>`;
}

function scheme(colour: string): string {
  return `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function lineSpace(): string {
  // A line of this font is 1.15 times as high as its type.
  return `<a:lnSpc><a:spcPct val="${Math.round((100_000 * LINE_HEIGHT) / 1.17)}"/></a:lnSpc>`;
}

function levelStyle(level: number, { size, left, mark }: { size: number; left: number; mark: string }): string {
  const step = Math.round(36 * EMU);
  return `<a:lvl${level}pPr marL="${Math.round(left * 72 * EMU)}" indent="${-step}" algn="l" rtl="0">${lineSpace()}<a:spcAft><a:spcPct val="${Math.round(100_000 * SPACE_BELOW)}"/></a:spcAft><a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="${mark}"/>${look({ size })}</a:lvl${level}pPr>`;
}

function look({ size, bold, colour = 'tx1' }: { size: number; bold?: boolean; colour?: string }): string {
  return `<a:defRPr sz="${100 * size}"${bold ? ' b="1"' : ''} kern="1200">${scheme(colour)}<a:latin typeface="+${bold ? 'mj' : 'mn'}-lt"/><a:ea typeface="+${bold ? 'mj' : 'mn'}-ea"/><a:cs typeface="+${bold ? 'mj' : 'mn'}-cs"/></a:defRPr>`;
}
