import { textOf } from '../headings.ts';
import { takeBoxes } from './boxes.ts';
import { dropEdgeBreaks, isBlankLine, plainBreak } from './breaks.ts';
import { isTemplate, ownPrompt, sortControl, unfilled } from './controls.ts';
import { dropCovered } from './covered.ts';
import { readFields, type FieldReader } from './fields.ts';
import { gap, gapText } from './gap.ts';
import { writeLeaderGaps } from './leaders.ts';
import type { Met } from './met.ts';
import type { Styles } from './styles.ts';
import { fontOf, translateSymbols } from './symbols.ts';
import { isHighlighted, isUnseen, PAPER, paperIn } from './unseen-text.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/**
 * Makes the text of a document plain for the converter. Removes what cannot be seen and what is only a prompt; moves text boxes after
 * the paragraph they belong to; leaves out fields that name people, and tables of contents; writes symbols as characters, and places to fill
 * in as dots. Changes have been accepted and hidden text removed before. Changes the tree.
 */
export function prepare(top: Xml, styles: Styles): Met {
  const met: Met = { hidden: false, boxes: false, contents: false, prompts: false, template: false, gaps: false, facts: false, unseen: false, covered: 0, highlights: [], symbols: 0, left: [] };
  const fields = readFields(met.left);
  met.template = isTemplate(top);
  const lifted = new Set<Xml | string>();
  resolve(top, { styles, met, fields, lifted, paper: PAPER });
  dropCovered(top, lifted, met);
  if (fields.met.contents) met.contents = true;
  if (fields.met.facts) met.facts = true;
  if (fields.met.gaps) met.gaps = true;
  return met;
}

interface NodeContext {
  styles: Styles;
  met: Met;
  fields: FieldReader;
  /** Paragraphs that were in text boxes. */
  lifted: Set<Xml | string>;
  /** The paragraph it is in. */
  paragraph?: Xml;
  /** The background colour; nothing when it is not known. */
  paper: string | undefined;
}

function resolve(parent: Xml, context: NodeContext): void {
  parent.children = parent.children.flatMap((node) => (typeof node === 'string' ? [node] : change(node, context)));
  joinDropCaps(parent);
}

/** The large first letter of a paragraph is a paragraph of its own (`w:framePr`, ISO/IEC 29500-1, 17.3.1.11). It is the beginning of the next. */
function joinDropCaps(parent: Xml): void {
  const paragraphs = parent.children.filter((node): node is Xml => typeof node !== 'string' && node.name === 'w:p');
  for (const [at, paragraph] of paragraphs.entries()) {
    const next = paragraphs[at + 1];
    const kind = attributeOf(childOf(paragraph, 'w:pPr', 'w:framePr'), 'w:dropCap') ?? 'none';
    if (!next || kind === 'none' || textOf(paragraph).trim().length > 3) continue;
    const isProperties = (node: Xml | string) => typeof node !== 'string' && node.name === 'w:pPr';
    next.children = [...next.children.filter(isProperties), ...paragraph.children.filter((node) => !isProperties(node)), ...next.children.filter((node) => !isProperties(node))];
    parent.children = parent.children.filter((node) => node !== paragraph);
  }
}

function change(node: Xml, context: NodeContext): (Xml | string)[] {
  const { styles, met, lifted } = context;
  if (node.name === 'mc:AlternateContent') return resolvedChildren(choose(node), context);
  // This only changes the direction of its text. The converter would leave it out, text and all.
  if (node.name === 'w:bdo' || node.name === 'w:dir') return resolvedChildren(node, context);
  if (node.name === 'w:sdt') return control(node, context);
  if (node.name === 'w:fldSimple') return simpleField(node, context);
  if (node.name === 'w:r' && childOf(node, 'w:ruby')) return withGloss(node).flatMap((run) => change(run, context));
  if (node.name === 'w:r') changeRun(node, context);
  if (node.name === 'w:p' && isContents(node, styles)) return leaveOutContents(node, context);
  if (node.name === 'w:p' && writeLeaderGaps(node, styles)) met.gaps = true;
  resolve(node, { ...context, ...(node.name === 'w:p' ? { paragraph: node } : {}), paper: paperIn(node, context.paper, styles) });
  if (node.name !== 'w:p') return [node];
  dropEdgeBreaks(node);
  const boxes = takeBoxes(node);
  for (const box of boxes) lifted.add(box);
  met.boxes ||= boxes.length > 0;
  return [node, ...boxes];
}

/** The text of a run as a page can have it. */
function changeRun(run: Xml, { styles, met, fields, paragraph, paper }: NodeContext): void {
  if (isUnseen(run, paragraph, styles, paper)) {
    const text = textOf(run);
    met.left.push(text);
    met.unseen ||= text.trim() !== '';
    // A picture is seen whatever the colour of the letters, and a field must end.
    run.children = run.children.filter((piece) => typeof piece === 'string' || !/^w:(?:t|sym)$/.test(piece.name));
  }
  const symbolFont = fontOf(run, paragraph, styles);
  if (symbolFont) met.left.push(textOf(run));
  const { pieces, lost } = translateSymbols(run, paragraph, styles);
  met.symbols += lost;
  run.children = fields.keep(pieces.map((piece) => (typeof piece === 'string' ? piece : plainBreak(piece))));
  writeLooks(run, styles);
  if (isBlankLine(run)) {
    met.gaps = true;
    run.children = [gapText(' … ')];
    return;
  }
  if (isHighlighted(run, paragraph, styles) && textOf(run).trim()) met.highlights.push(textOf(run).trim());
}

/** Writes on the run what its style of letters says, where it has a meaning on a page: the converter does not ask the style. */
function writeLooks(run: Xml, styles: Styles): void {
  const told = ['w:vertAlign', 'w:b', 'w:i'].flatMap((name) => (childOf(run, 'w:rPr', name) ? [] : (styles.letterOf(run, undefined, name) ?? [])));
  // LibreOffice raises letters by moving them, in half points.
  const raised = Number(attributeOf(childOf(run, 'w:rPr', 'w:position'), 'w:val') ?? 0);
  if (Math.abs(raised) >= 2 && !childOf(run, 'w:rPr', 'w:vertAlign')) told.push({ name: 'w:vertAlign', attributes: ` w:val="${raised > 0 ? 'superscript' : 'subscript'}"`, children: [] });
  const properties = childOf(run, 'w:rPr');
  if (properties && told.length) properties.children = [...properties.children, ...told];
}

function isContents(paragraph: Xml, styles: Styles): boolean {
  return /^(toc|table of figures)\b/.test(styles.nameOf(paragraph));
}

/** A field of a table of contents may begin or end in a paragraph that is left out. */
function leaveOutContents(paragraph: Xml, { met, fields }: NodeContext): [] {
  met.contents = true;
  for (const run of elementsOf(paragraph, 'w:r')) fields.keep(run.children);
  met.left.push(textOf(paragraph));
  return [];
}

function simpleField(node: Xml, context: NodeContext): (Xml | string)[] {
  const rule = attributeOf(node, 'w:instr') ?? '';
  if (context.fields.isGap(rule)) {
    context.met.left.push(textOf(node));
    return [gap()];
  }
  if (!context.fields.isLeftOut(rule)) return resolvedChildren(node, context);
  context.met.left.push(textOf(node));
  return [];
}

function resolvedChildren(node: Xml | undefined, context: NodeContext): (Xml | string)[] {
  if (!node) return [];
  resolve(node, context);
  return node.children;
}

/** Newer Word writes a drawing twice, for itself and for older programs. The newer form holds the text of a box; either may hold a picture. */
function choose(node: Xml): Xml | undefined {
  const newer = childOf(node, 'mc:Choice');
  const older = childOf(node, 'mc:Fallback');
  const says = (one: Xml | undefined) => one !== undefined && ['w:txbxContent', 'pic:pic', 'a:blip', 'w:t', 'v:imagedata', 'v:textpath'].some((name) => !elementsOf(one, name).next().done);
  return says(newer) || !says(older) ? (newer ?? older) : older;
}

/** A form field. Nobody wrote Word’s own prompts, and what Word fills in from the file’s properties may be a name. */
function control(node: Xml, context: NodeContext): (Xml | string)[] {
  const { met } = context;
  const kind = sortControl(node);
  const content = childOf(node, 'w:sdtContent');
  if (kind === 'text' || (kind === 'prompt' && met.template && ownPrompt(node))) return resolvedChildren(content, context);
  met.contents ||= kind === 'contents';
  met.facts ||= kind === 'fact';
  met.left.push(content ? textOf(content) : '');
  // A gap in the middle of a sentence stays a gap, or the sentence would close over it.
  if (kind === 'prompt' && childOf(content, 'w:r')) {
    met.gaps = true;
    return [unfilled(node)];
  }
  if (kind === 'prompt') {
    met.prompts = true;
    const prompt = ownPrompt(node);
    const lines = content?.children.filter((one) => typeof one !== 'string' && one.name === 'w:p') ?? [];
    if (prompt && lines.length === content?.children.length) return [{ name: 'w:p', attributes: '', children: [unfilled(node)] }];
    // A cell stays, with its gap.
    const cells = content?.children.filter((one): one is Xml => typeof one !== 'string' && one.name === 'w:tc') ?? [];
    if (cells.length) return cells.map((cell) => ({ ...cell, children: [...cell.children.filter((one) => typeof one !== 'string' && one.name === 'w:tcPr'), { name: 'w:p', attributes: '', children: [unfilled(node)] }] }));
  }
  return [];
}

/** Text with its gloss above it (`w:ruby`, ISO/IEC 29500-1, 17.3.3.25): the gloss follows in brackets. */
function withGloss(run: Xml): Xml[] {
  const properties = run.children.filter((piece) => typeof piece !== 'string' && piece.name === 'w:rPr');
  return run.children.flatMap((piece): Xml[] => {
    if (typeof piece === 'string' || piece.name === 'w:rPr') return [];
    if (piece.name !== 'w:ruby') return [{ ...run, children: [...properties, piece] }];
    const gloss = textOf(childOf(piece, 'w:rt') ?? piece).trim();
    const base = (childOf(piece, 'w:rubyBase')?.children ?? []).filter((one): one is Xml => typeof one !== 'string');
    return gloss ? [...base, { name: 'w:r', attributes: '', children: [...properties, gapText(` (${gloss})`)] }] : base;
  });
}
