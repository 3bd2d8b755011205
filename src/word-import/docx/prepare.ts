import { readFields, type FieldReader } from './fields.ts';
import { isCropped } from './cropped.ts';
import type { Styles } from './styles.ts';
import { isUnseen, PAPER, paperIn } from './unseen-text.ts';
import { attributeOf, childOf, elementsOf, isOn, type Xml } from './xml.ts';

/** What was found in a document that its reader should know about. */
export interface Met {
  hidden: boolean;
  boxes: boolean;
  contents: boolean;
  prompts: boolean;
  gaps: boolean;
  facts: boolean;
  /** Whether there is text in the colour of its background. */
  unseen: boolean;
  /** The number of pictures of which Word shows only part. */
  cropped: number;
}

/**
 * Makes the text of a document plain for the converter. Removes what cannot be seen and what is only a prompt; moves text boxes after
 * the paragraph they belong to; leaves out fields that name people, tables of contents, and cropped pictures. Changes have been accepted
 * and hidden text removed before. Changes the tree.
 */
export function prepare(top: Xml, styles: Styles): Met {
  const met: Met = { hidden: false, boxes: false, contents: false, prompts: false, gaps: false, facts: false, unseen: false, cropped: 0 };
  const fields = readFields();
  resolve(top, { styles, met, fields, paper: PAPER });
  if (fields.met.contents) met.contents = true;
  if (fields.met.facts) met.facts = true;
  if (fields.met.gaps) met.gaps = true;
  return met;
}

interface NodeContext {
  styles: Styles;
  met: Met;
  fields: FieldReader;
  /** The paragraph it is in. */
  paragraph?: Xml;
  /** The background colour; nothing when it is not known. */
  paper: string | undefined;
}

function resolve(parent: Xml, context: NodeContext): void {
  parent.children = parent.children.flatMap((node) => (typeof node === 'string' ? [node] : change(node, context)));
}

function change(node: Xml, context: NodeContext): (Xml | string)[] {
  const { styles, met, fields } = context;
  if (node.name === 'mc:AlternateContent') return resolvedChildren(choose(node), context);
  // This only changes the direction of its text. The converter would leave it out, text and all.
  if (node.name === 'w:bdo' || node.name === 'w:dir') return resolvedChildren(node, context);
  if (node.name === 'w:sdt') return control(node, context);
  if (node.name === 'w:fldSimple' && fields.isGap(attributeOf(node, 'w:instr') ?? '')) return [gap()];
  if (node.name === 'w:fldSimple') return fields.isLeftOut(attributeOf(node, 'w:instr') ?? '') ? [] : resolvedChildren(node, context);
  if (node.name === 'w:r') {
    if (isUnseen(node, context.paragraph, styles, context.paper)) {
      met.unseen ||= [...elementsOf(node, 'w:t')].length > 0;
      return [];
    }
    node.children = fields.keep(node.children);
  }
  if (node.name === 'w:p' && /^(toc|table of figures)\b/.test(styles.nameOf(node))) met.contents = true;
  if ((node.name === 'w:drawing' || node.name === 'w:pict') && isCropped(node)) {
    met.cropped++;
    return [];
  }
  resolve(node, { ...context, ...(node.name === 'w:p' ? { paragraph: node } : {}), paper: paperIn(node, context.paper) });
  if (node.name !== 'w:p') return [node];
  if (/^(toc|table of figures)\b/.test(styles.nameOf(node))) return [];
  const boxes = takeBoxes(node);
  met.boxes ||= boxes.length > 0;
  return [node, ...boxes];
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
  const says = (one: Xml | undefined) => one !== undefined && ['w:txbxContent', 'pic:pic'].some((name) => !elementsOf(one, name).next().done);
  return says(newer) || !older ? newer : older;
}

/** A form field. Nobody wrote its prompt, and what Word fills in from the file’s properties may be a name. */
function control(node: Xml, context: NodeContext): (Xml | string)[] {
  const properties = childOf(node, 'w:sdtPr');
  const isContents = /table of contents/i.test(attributeOf(childOf(properties, 'w:docPartObj', 'w:docPartGallery'), 'w:val') ?? '');
  const bound = attributeOf(childOf(properties, 'w:dataBinding'), 'w:xpath') ?? '';
  const isFact = /creator|lastModifiedBy|Company|Manager|Author/i.test(bound);
  const isPrompt = isOn(childOf(properties, 'w:showingPlcHdr'));
  context.met.contents ||= isContents;
  context.met.facts ||= isFact;
  // A gap in the middle of a sentence stays a gap, or the sentence would close over it.
  const isInLine = childOf(node, 'w:sdtContent', 'w:r') !== undefined;
  if (isPrompt && isInLine) {
    context.met.gaps = true;
    return [gap()];
  }
  context.met.prompts ||= isPrompt;
  return isContents || isFact || isPrompt ? [] : resolvedChildren(childOf(node, 'w:sdtContent'), context);
}

/** A place to fill in. */
function gap(): Xml {
  return { name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: '', children: ['…'] }] };
}

/** Takes the text of text boxes out of a paragraph, as paragraphs of their own. */
function takeBoxes(paragraph: Xml): (Xml | string)[] {
  const taken: (Xml | string)[] = [];
  const look = (parent: Xml): void => {
    parent.children = parent.children.filter((node) => {
      if (typeof node === 'string') return true;
      if (node.name !== 'w:txbxContent') look(node);
      else taken.push(...node.children);
      return node.name !== 'w:txbxContent';
    });
  };
  look(paragraph);
  return taken;
}
