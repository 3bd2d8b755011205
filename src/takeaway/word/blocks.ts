import type { List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Picture } from '../leaflet-sheet.ts';
import { partNamed } from '../../parts/index.ts';
import { rowByRow } from '../../parts/plain/row-by-row.ts';
import { styleNamed, STYLES } from '../../word-return/styles.ts';
import type { Gap } from '../../parts/plain/plain-tree.ts';
import { textOf } from '../../parts/nodes.ts';
import { roomToAnswer } from '../room-to-answer.ts';
import { columnsOf } from '../table-columns.ts';
import { widthOf } from '../text-width.ts';
import { drawing } from './drawing.ts';
import { gap } from './gap.ts';
import type { ListKind } from './numbering.ts';
import { paragraph, type ParagraphLook } from './paragraph.ts';
import { ROOM } from './room.ts';
import { ENGLISH } from './english.ts';
import { run, type RunLook } from './run.ts';
import { idOfStyle } from './styles.ts';
import { tableOf } from './table.ts';

/** What the content of a document depends on apart from its own text. */
export interface DocumentContext {
  isRightToLeft: boolean;
  /** Whether what is ours, which is English, has to be marked as English. */
  isForeign: boolean;
  /** The page's own address, against which relative links are resolved. */
  address: string;
  pictures: Record<string, Picture>;
  /** The numbers of the footnotes, by their names on the page. */
  notes: Record<string, number>;
}

/** What one part of a document leads to, in order: its text, or its footnotes. Each part of a file has names of its own for these. */
export interface Leads {
  /** Web addresses; the first is `rIdLink1`. */
  links: string[];
  /** Names of pictures, each once; the first is `rIdPicture1`. */
  pictures: string[];
}

/** Writes blocks as XML, and gathers what they need from the rest of the document. */
export interface Writer {
  /** What is written next leads to these, until it is changed. */
  leads: Leads;
  /** The kinds of the lists written so far, in order. */
  lists: ListKind[];
  blocks(nodes: readonly Nodes[]): string[];
}

/** The largest width and height of a picture in a document, in pixels at 96 to the inch. */
const WIDEST = 560;
const HIGHEST = 360;

/** The line across the page. */
const RULE = paragraph('', { border: '<w:bottom w:val="single" w:color="auto" w:sz="6" w:space="1"/>' });

/** Writes the blocks of a page as Word’s own: real headings, automatically numbered lists, tables with a heading row. */
export function createWriter({ isRightToLeft, isForeign, address, pictures, notes }: DocumentContext): Writer {
  let gaps = 0;
  let drawings = 0;
  const direction = { isRightToLeft };
  const writer: Writer = { leads: { links: [], pictures: [] }, lists: [], blocks };

  /** `part` names the styles of the part that the blocks are in. */
  function blocks(nodes: readonly Nodes[], look: ParagraphLook = {}, part?: PartStyles): string[] {
    return nodes.flatMap((node): string[] => {
      switch (node.type) {
        case 'paragraph':
          return [paragraph(part && isForeign ? runsOfPart(node) : runs(node.children), { ...direction, ...(part ? { style: part.text(node) } : {}), ...(isTitle(node) ? { keepsNext: true } : {}), ...look })];
        case 'heading':
          return [paragraph(runs(node.children), { ...direction, style: HEADINGS[node.depth - 2] ?? 'Heading5' })];
        case 'blockquote':
          return blocks(node.children as Nodes[], { ...look, style: idOfStyle(STYLES.quote) }, part);
        case 'frame':
          return blocks(node.children as Nodes[], look, stylesOfPart(node.part));
        case 'list':
          return list(node, 0, {}, part);
        case 'code':
          return [paragraph(node.value.split('\n').map((line, index) => (index ? run(line).replace('<w:r>', '<w:r><w:br/>') : run(line))).join(''), { ...direction, ...(part ? { style: part.text(node) } : {}), ...look })];
        case 'thematicBreak':
          return [RULE];
        case 'table': {
          const columns = columnsOf(node, ROOM);
          return columns ? [tableOf(node, columns, isRightToLeft, cellOf), paragraph('')] : blocks(rowByRow(node), look, part);
        }
        default:
          return [];
      }
    });
  }

  function list({ ordered, start, children }: List, level: number, look: ParagraphLook, part?: PartStyles): string[] {
    const id = children.length ? writer.lists.push(ordered ? (start ?? 1) : children.every(({ checked }) => typeof checked === 'boolean') ? 'boxes' : 'bullets') + 1 : 0;
    return children.flatMap(({ checked, children: blocksOf }) => {
      const [first, ...rest] = blocksOf as Nodes[];
      const mark = checked === true ? run('☒ ') : checked === false ? run('☐ ') : '';
      const lead = first?.type === 'paragraph' ? runs(first.children) : '';
      const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
      return [
        paragraph(mark + lead, { ...direction, ...look, style: part?.items ?? 'ListParagraph', list: { id, level: Math.min(level, 3) } }),
        ...others.flatMap((node) => (node.type === 'list' ? list(node, level + 1, look, part) : blocks([node], { ...look, indent: 400 * (level + 1) }, part))),
      ];
    });
  }

  function cellOf(children: readonly Nodes[], isHead: boolean): string {
    return paragraph(runs(children, isHead ? { bold: true } : {}), { ...direction, spaceAfter: 0 });
  }

  function runs(nodes: readonly Nodes[], look: RunLook = {}, link?: string): string {
    return nodes.map((node, at): string => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return run(node.value, { ...look, ...direction });
        case 'strong':
          return runs(node.children, { ...look, bold: true }, link);
        case 'emphasis':
          return runs(node.children, { ...look, italic: true }, link);
        case 'delete':
          return runs(node.children, { ...look, struck: true }, link);
        case 'break':
          return '<w:r><w:br/></w:r>';
        case 'link': {
          const id = `rIdLink${writer.leads.links.push(new URL(node.url, address).href)}`;
          return `<w:hyperlink w:history="1" r:id="${id}">${runs(node.children, { ...look, style: 'Hyperlink' }, id)}</w:hyperlink>`;
        }
        case 'image':
          return image(node.url, node.alt ?? '', link);
        case 'gap':
          return gap(node.label, 1000 + ++gaps, isRightToLeft, spacesAfter(nodes, at));
        case 'footnoteReference':
          return notes[node.identifier] ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes[node.identifier]}"/></w:r>` : '';
        default:
          return '';
      }
    }).join('');
  }

  /** A paragraph of a part in another language: our own words in it are marked as English, and the words of its field are not. */
  function runsOfPart(node: Paragraph): string {
    if (isOurs(node)) return runs(node.children, ENGLISH);
    const before = node.data?.field?.before;
    if (!before) return runs(node.children);
    const { ours, rest } = partAfter(node.children, before);
    return runs(ours, ENGLISH) + runs(rest);
  }

  function image(name: string, alt: string, link?: string): string {
    const picture = pictures[name];
    if (!picture) return run(`[${alt}]`);
    const scale = Math.min(0.75, WIDEST / picture.width, HIGHEST / picture.height);
    const { pictures: shown } = writer.leads;
    const at = shown.includes(name) ? shown.indexOf(name) + 1 : shown.push(name);
    return drawing({ id: ++drawings, name, alt, picture: `rIdPicture${at}`, width: Math.round(picture.width * scale), height: Math.round(picture.height * scale), ...(link ? { link } : {}) });
  }

  return writer;
}

/** How many spaces that do not break follow the label of a gap, underlined, so that the line is as long as its answer when it is written by hand. */
function spacesAfter(beside: readonly Nodes[], at: number): number {
  const textIn = (nodes: readonly Nodes[]) => nodes.map((node) => (node.type === 'gap' ? '[]' : textOf(node))).join('');
  const asked = beside[at] as Gap;
  const room = roomToAnswer(asked, textIn(beside.slice(0, at)), textIn(beside.slice(at + 1)));
  const wide = 'lines' in room ? room.lines * LINE : room.wide;
  const spaces = Math.round((wide - widthOf(`[${asked.label}]`, SIZE) * MM) / (SPACE * SIZE * MM));
  // By one space alone, a gap would not be known from text when it comes back without its style.
  return spaces < 2 ? 0 : spaces;
}

/** The width of a whole line, in millimetres, which in a part is a little narrower than between the margins; the size of the text, in points; and the width of a space, as a share of the size. */
const LINE = 160;
const SIZE = 12;
const SPACE = 0.278;
const MM = 25.4 / 72;

/** Whether a paragraph is the title of a part. */
function isTitle({ data }: Paragraph): boolean {
  return data?.field?.name === 'title' || data?.field?.name === 'topic';
}

/** Text that begins with `before`, parted after it. Marks around the beginning are around both. */
function partAfter([first, ...others]: readonly PhrasingContent[], before: string): Record<'ours' | 'rest', PhrasingContent[]> {
  if (first?.type === 'text' && first.value.startsWith(before)) return { ours: [{ ...first, value: before }], rest: [...(first.value === before ? [] : [{ ...first, value: first.value.slice(before.length) }]), ...others] };
  if (first?.type !== 'strong') return { ours: [], rest: [...(first ? [first] : []), ...others] };
  const { ours, rest } = partAfter(first.children, before);
  return { ours: ours.length ? [{ ...first, children: ours }] : [], rest: [...(rest.length ? [{ ...first, children: rest }] : []), ...others] };
}

/** What is ours in a part: its fixed words, and not the value of a field. */
function isOurs(node: Nodes): boolean {
  return !node.position && !(node.type === 'paragraph' && node.data?.field);
}

/** The ids of the styles of a part. */
interface PartStyles {
  text(node: Nodes): string;
  items: string;
}

/** What is not in the text of the page is a field of the part, or its fixed words. */
function stylesOfPart(name: string): PartStyles {
  const { styles = {} } = partNamed(name) ?? {};
  const text = idOfStyle(styles.text ? styleNamed(styles.text) : STYLES.part);
  return {
    text: (node) => (node.type === 'paragraph' && node.data?.field ? idOfStyle(STYLES.partTitle) : node.position ? text : idOfStyle(STYLES.standard)),
    items: idOfStyle(styles.items ? styleNamed(styles.items) : STYLES.partList),
  };
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];
