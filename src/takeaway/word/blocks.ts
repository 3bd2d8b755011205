import {
  ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions, type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { List, Nodes } from 'mdast';
import type { Picture } from '../leaflet-sheet.ts';
import { columnsOf, rowByRow, type Room } from '../table-columns.ts';
import { gap } from './gap.ts';
import { numberedFrom, partBorder } from './styles.ts';

/** What the content of a document depends on apart from its own text. */
export interface DocumentContext {
  isRightToLeft: boolean;
  /** The page's own address, against which relative links are resolved. */
  address: string;
  pictures: Record<string, Picture>;
  /** The numbers of the footnotes, by their names on the page. */
  notes: Record<string, number>;
}

/** The largest width and height of a picture in a document, in pixels at 96 to the inch. */
const WIDEST = 560;
const HIGHEST = 480;

/** The room for a table: the type size and the width between the margins, in points. */
const ROOM: Room = { size: 12, wide: 481 };

/** Writes the blocks of a page as Word’s own: real headings, automatically numbered lists, tables with a heading row. */
export function createWriter({ isRightToLeft, address, pictures, notes }: DocumentContext): (nodes: readonly Nodes[], options?: IParagraphOptions) => (Paragraph | Table)[] {
  let gaps = 0;
  let lists = 0;
  const direction = { bidirectional: isRightToLeft };

  function blocks(nodes: readonly Nodes[], options: IParagraphOptions = {}): (Paragraph | Table)[] {
    return nodes.flatMap((node): (Paragraph | Table)[] => {
      switch (node.type) {
        case 'paragraph':
          return [new Paragraph({ ...direction, ...options, children: runs(node.children) })];
        case 'heading':
          return [new Paragraph({ ...direction, heading: HEADINGS[node.depth - 2] ?? HeadingLevel.HEADING_5, children: runs(node.children) })];
        case 'blockquote':
          return blocks(node.children as Nodes[], { ...options, style: 'Quote' });
        case 'frame':
          return blocks(node.children as Nodes[], { ...options, style: 'Part' });
        case 'list':
          return list(node, 0, ++lists, options.style === 'Part' ? { border: partBorder(isRightToLeft) } : {});
        case 'code':
          return [new Paragraph({ ...direction, ...options, children: node.value.split('\n').map((line, index) => new TextRun({ text: line, break: index ? 1 : 0 })) })];
        case 'thematicBreak':
          return [new Paragraph({ thematicBreak: true })];
        case 'table':
          return columnsOf(node, ROOM) ? [table(node), new Paragraph({})] : blocks(rowByRow(node), options);
        default:
          return [];
      }
    });
  }

  function list({ ordered, start, children }: List, level: number, instance: number, look: IParagraphOptions): (Paragraph | Table)[] {
    return children.flatMap(({ checked, children: blocksOf }) => {
      const [first, ...rest] = blocksOf as Nodes[];
      const mark = checked === true ? [new TextRun('☒ ')] : checked === false ? [new TextRun('☐ ')] : [];
      const numbering = { reference: ordered ? numberedFrom(start ?? 1) : 'bullets', level: Math.min(level, 3), instance };
      const lead = first?.type === 'paragraph' ? runs(first.children) : [];
      const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
      return [
        new Paragraph({ ...direction, ...look, style: 'ListParagraph', numbering, children: [...mark, ...lead] }),
        ...others.flatMap((node) => (node.type === 'list' ? list(node, level + 1, ++lists, look) : blocks([node], { ...look, indent: { start: 400 * (level + 1) } }))),
      ];
    });
  }

  function table(node: Extract<Nodes, { type: 'table' }>): Table {
    const { children } = node;
    return new Table({
      columnWidths: columnsOf(node, ROOM)!.map((points) => Math.round(20 * points)),
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: isRightToLeft,
      rows: children.map((row, at) => new TableRow({
        // Set only where it is true: some programs take "false" for true.
        ...(at === 0 ? { tableHeader: true } : {}),
        cantSplit: true,
        children: row.children.map((cell) => new TableCell({ margins: { top: 60, bottom: 60, left: 100, right: 100 }, children: [new Paragraph({ ...direction, spacing: { after: 0 }, children: runs(cell.children, at === 0 ? { bold: true } : {}) })] })),
      })),
    });
  }

  function runs(nodes: readonly Nodes[], look: IRunOptions = {}): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return [new TextRun({ ...look, rightToLeft: isRightToLeft, text: node.value })];
        case 'strong':
          return runs(node.children, { ...look, bold: true, boldComplexScript: true });
        case 'emphasis':
          return runs(node.children, { ...look, italics: true, italicsComplexScript: true });
        case 'delete':
          return runs(node.children, { ...look, strike: true });
        case 'break':
          return [new TextRun({ break: 1 })];
        case 'link':
          return [new ExternalHyperlink({ link: new URL(node.url, address).href, children: runs(node.children, { ...look, style: 'Hyperlink' }) })];
        case 'image':
          return image(node.url, node.alt ?? '');
        case 'gap':
          return [gap(node.label, 1000 + ++gaps, isRightToLeft)];
        case 'footnoteReference':
          return notes[node.identifier] ? [new FootnoteReferenceRun(notes[node.identifier]!)] : [];
        default:
          return [];
      }
    });
  }

  function image(name: string, alt: string): ParagraphChild[] {
    const picture = pictures[name];
    if (!picture) return [new TextRun(`[${alt}]`)];
    const scale = Math.min(0.75, WIDEST / picture.width, HIGHEST / picture.height);
    const transformation = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
    return [new ImageRun({ type: picture.format, data: picture.bytes, transformation, altText: { name, title: '', description: alt } })];
  }

  return blocks;
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5];
