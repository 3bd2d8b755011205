import { childOf, childrenOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { nestRuns, type Run } from '../nest-runs.ts';
import type { Line } from '../nest-lists.ts';
import { textIn } from './gather-shapes.ts';
import { levelsOf, type Design } from './inherited.ts';
import { isSymbolFont, showSymbols } from '../../word-import/symbol-letters.ts';
import type { IsUnseen } from './unseen-text.ts';
import { linkOf, type DeckPart } from './open-deck.ts';

/** What is needed to read the text of a shape. */
export interface TextContext {
  part: DeckPart;
  design: Design;
  /** Records how many letters there are in each language, how many equations and symbols were left out, the text of what was, and whether numbers were not plain figures. */
  met: { languages: Map<string, number>; equations: number; symbols: number; isUnseen: boolean; otherNumbers: boolean; leftOut: string[] };
  /** Whether nobody can see text; without it all text is seen. */
  isUnseen?: IsUnseen | undefined;
}

/** The paragraphs of a shape or of a cell, with their places in lists as the slide shows them. Leaves out empty paragraphs. */
export function linesOf(body: XmlElement | undefined, shape: XmlElement, context: TextContext): Line[] {
  const lines: Line[] = [];
  const numbers = new Map<number, { type: string; start: number; last: number }>();
  for (const paragraph of body ? childrenOf(body).filter(({ local }) => local === 'p') : []) {
    const runs = runsOf(paragraph, shape, context);
    if (!runs.some(({ text }) => text.trim())) continue;
    const properties = childOf(paragraph, 'pPr');
    const level = Number(valueOf(properties, 'lvl') ?? 0);
    const bullet = [properties, ...levelsOf(shape, level, context.design)].map(bulletIn).find((found) => found !== undefined);
    for (const key of [...numbers.keys()]) if (key > level || !bullet || bullet.local === 'buNone') numbers.delete(key);
    const children = nestRuns(runs);
    if (!bullet || bullet.local === 'buNone') {
      lines.push({ children });
      continue;
    }
    const isOrdered = bullet.local === 'buAutoNum';
    if (isOrdered && !/^arabic/.test(valueOf(bullet, 'type') ?? 'arabic')) context.met.otherNumbers = true;
    const number = isOrdered ? numberOf(bullet, numbers.get(level)) : undefined;
    const isFirst = number !== undefined && number.last !== (numbers.get(level)?.last ?? NaN) + 1;
    if (number) numbers.set(level, number);
    else numbers.delete(level);
    lines.push({ children, list: { level, isOrdered, ...(isFirst ? { start: number.last } : {}) } });
  }
  return lines;
}

/** The number of a paragraph. Each paragraph of a list repeats where the list begins; some programs write the number of each instead. */
function numberOf(bullet: XmlElement, before: { type: string; start: number; last: number } | undefined): { type: string; start: number; last: number } {
  const [type, start] = [valueOf(bullet, 'type') ?? '', Number(valueOf(bullet, 'startAt') ?? 1)];
  return { type, start, last: before?.type === type && before.start === start ? before.last + 1 : start };
}

/** All the text of a shape in one line. */
export function plainText(body: XmlElement | undefined, shape: XmlElement, context: TextContext): string {
  const paragraphs = body ? childrenOf(body).filter(({ local }) => local === 'p') : [];
  return paragraphs.map((paragraph) => runsOf(paragraph, shape, context).map(({ text }) => text).join('')).join(' ').replace(/\s+/g, ' ').trim();
}

function bulletIn(properties: XmlElement | undefined): XmlElement | undefined {
  return properties && childrenOf(properties).find(({ local }) => /^bu(?:None|AutoNum|Char|Blip)$/.test(local));
}

function runsOf(paragraph: XmlElement, shape: XmlElement, { part, met, isUnseen }: TextContext): Run[] {
  const level = Number(valueOf(childOf(paragraph, 'pPr'), 'lvl') ?? 0);
  const whole = addressOf(part, childOf(childrenOf(shape).find(({ local }) => /^nv\w*Pr$/.test(local)), 'cNvPr', 'hlinkClick'));
  const runs: Run[] = [];
  const look = (nodes: readonly XmlElement[]): void => {
    for (const node of nodes) {
      if (node.local === 'br') runs.push({ text: '\n' });
      else if (node.local === 'AlternateContent') look(childrenOf(childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node));
      else if (node.local === 'm' || node.local === 'oMath' || node.local === 'oMathPara') met.equations++;
      else if (node.local === 'fld' && /^(?:slidenum|datetime)/i.test(valueOf(node, 'type') ?? '')) met.leftOut.push(textIn(node));
      else if (node.local === 'r' || node.local === 'fld') {
        const properties = childOf(node, 'rPr');
        const letters = childrenOf(node).filter(({ local }) => local === 't').map(textOf).join('').replace(/_x000[BD]_|\v/gi, '\n');
        if (letters.trim() && isUnseen?.(properties, level)) {
          met.isUnseen = true;
          met.leftOut.push(letters);
          continue;
        }
        const text = asSymbols(letters, properties, met);
        const language = valueOf(properties, 'lang');
        if (language) met.languages.set(language, (met.languages.get(language) ?? 0) + text.length);
        const baseline = Number.parseInt(valueOf(properties, 'baseline') ?? '0', 10);
        const href = addressOf(part, childOf(properties, 'hlinkClick')) ?? whole;
        runs.push({
          text, ...(href ? { href } : {}), ...(isTrue(valueOf(properties, 'b')) ? { isBold: true } : {}), ...(isTrue(valueOf(properties, 'i')) ? { isItalic: true } : {}),
          ...(baseline > 0 ? { script: 'sup' as const } : baseline < 0 ? { script: 'sub' as const } : {}),
        });
      }
    }
  };
  look(childrenOf(paragraph));
  return runs;
}

/**
 * The text of a run as it is seen, when it is written in a font of symbols. Its font for symbols (20.1.4.1.29) draws the character that PowerPoint
 * made of an arrow or a smile, which may be stored as an ordinary letter; words that were typed after it keep that font, and their own look.
 */
function asSymbols(letters: string, properties: XmlElement | undefined, met: TextContext['met']): string {
  const [latin, sym] = ['latin', 'sym'].map((kind) => valueOf(childOf(properties, kind), 'typeface'));
  const font = [latin, sym].find(isSymbolFont);
  if (!font) return letters;
  const isProse = !isSymbolFont(latin) && /\p{L}{2}/u.test(letters.replace(/[\ue000-\uf8ff]/g, ' '));
  const { text, lost } = showSymbols(letters, font, isProse);
  met.symbols += lost;
  return text;
}

/** The address of a link that leads out of the presentation. A link to another slide has none. */
export function addressOf(part: DeckPart, link: XmlElement | undefined): string | undefined {
  return linkOf(part, link, 'id')?.address;
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/.test(value);
}
