import { orderDiagram } from '../../files/office/diagram-order.ts';
import type { Relationship } from '../../files/office/package.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** The deepest level of a list. */
const DEEPEST = 4;

/** What became of the diagrams of a document. */
export interface DiagramsMet {
  /** How many became lists, and how many could not be read. */
  shown: number;
  lost: number;
}

/**
 * Puts the text of each diagram (SmartArt, ISO/IEC 29500-1, 21.4) after the paragraph that shows it, as a list in the numbering that the converter
 * knows. Its data is a part of its own: nodes, and which belongs to which.
 */
export function showDiagrams(story: Xml, links: readonly Relationship[], read: (path: string) => Xml | undefined): DiagramsMet {
  const met: DiagramsMet = { shown: 0, lost: 0 };
  const look = (parent: Xml): void => {
    parent.children = parent.children.flatMap((node): (Xml | string)[] => {
      if (typeof node === 'string') return [node];
      if (node.name !== 'w:p') {
        look(node);
        return [node];
      }
      const lists = [...elementsOf(node, 'dgm:relIds')].map((diagram) => {
        const path = links.find(({ id }) => id === attributeOf(diagram, 'r:dm'))?.path;
        const lines = linesOf(path === undefined ? undefined : read(path));
        if (lines.length) met.shown++;
        else met.lost++;
        return lines.map(listItem);
      });
      return [node, ...lists.flat()];
    });
  };
  look(story);
  return met;
}

/** All the text of a diagram, found by its tags alone. */
export function textOfDiagram(xml: string): string {
  return [...xml.matchAll(/<\/a:p>|<a:br\b|<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? ' ').join('');
}

interface DiagramLine {
  level: number;
  /** As the file has it, with its escapes. */
  text: string;
}

function linesOf(data: Xml | undefined): DiagramLine[] {
  if (!data) return [];
  const points = [...elementsOf(data, 'dgm:pt')].map((point) => ({ id: attributeOf(point, 'modelId') ?? '', type: attributeOf(point, 'type'), text: textOfPoint(point) }));
  const links = [...elementsOf(data, 'dgm:cxn')].map((one) => ({ from: attributeOf(one, 'srcId') ?? '', to: attributeOf(one, 'destId') ?? '', type: attributeOf(one, 'type'), order: Number(attributeOf(one, 'srcOrd') ?? 0) }));
  return orderDiagram(points, links, { deepest: DEEPEST, says: ({ text }) => text !== '' }).map(({ point, level }) => ({ level, text: point.text }));
}

function textOfPoint(point: Xml): string {
  return [...elementsOf(childOf(point, 'dgm:t') ?? NOTHING, 'a:p')].map((paragraph) => [...elementsOf(paragraph, 'a:t')].map((one) => one.children.join('')).join('')).join(' ').trim();
}

const NOTHING: Xml = { name: '', attributes: '', children: [] };

/** A paragraph of a list with bullets, which is number 1 of the numbering for the converter. */
function listItem({ level, text }: DiagramLine): Xml {
  const mark = (name: string, value: number): Xml => ({ name, attributes: ` w:val="${value}"`, children: [] });
  const list: Xml = { name: 'w:numPr', attributes: '', children: [mark('w:ilvl', level), mark('w:numId', 1)] };
  return { name: 'w:p', attributes: '', children: [{ name: 'w:pPr', attributes: '', children: [list] }, { name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: ' xml:space="preserve"', children: [text] }] }] };
}
