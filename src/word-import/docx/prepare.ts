import { readFields, type FieldReader } from './fields.ts';
import { isCropped } from './cropped.ts';
import type { Styles } from './styles.ts';
import { isUnseen, PAPER, paperIn } from './unseen-text.ts';
import { attributeOf, childOf, elementsOf, isOn, type Xml } from './xml.ts';

/** What was met on the way through a document that its reader should know of. */
export interface Met {
  hidden: boolean;
  boxes: boolean;
  contents: boolean;
  prompts: boolean;
  gaps: boolean;
  facts: boolean;
  /** Words that have the colour of what is behind them. */
  unseen: boolean;
  /** Pictures of which Word shows only a piece. */
  cropped: number;
}

/**
 * Makes the words of a document plain for the converter: what cannot be seen or is only a prompt goes; text boxes stand after the
 * paragraph they belong to; fields that name people, tables of contents, and pictures that were cropped are left out. Changes are accepted and hidden text is gone before. Changes the tree.
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

interface Around {
  styles: Styles;
  met: Met;
  fields: FieldReader;
  /** The paragraph it is in. */
  paragraph?: Xml;
  /** The colour of what is behind it; nothing when that is not known. */
  paper: string | undefined;
}

function resolve(parent: Xml, around: Around): void {
  parent.children = parent.children.flatMap((node) => (typeof node === 'string' ? [node] : change(node, around)));
}

function change(node: Xml, around: Around): (Xml | string)[] {
  const { styles, met, fields } = around;
  if (node.name === 'mc:AlternateContent') return settled(choose(node), around);
  // What only turns the direction of its text; the converter would leave it out, text and all.
  if (node.name === 'w:bdo' || node.name === 'w:dir') return settled(node, around);
  if (node.name === 'w:sdt') return control(node, around);
  if (node.name === 'w:fldSimple' && fields.isGap(attributeOf(node, 'w:instr') ?? '')) return [gap()];
  if (node.name === 'w:fldSimple') return fields.isLeftOut(attributeOf(node, 'w:instr') ?? '') ? [] : settled(node, around);
  if (node.name === 'w:r') {
    if (isUnseen(node, around.paragraph, styles, around.paper)) {
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
  resolve(node, { ...around, ...(node.name === 'w:p' ? { paragraph: node } : {}), paper: paperIn(node, around.paper) });
  if (node.name !== 'w:p') return [node];
  if (/^(toc|table of figures)\b/.test(styles.nameOf(node))) return [];
  const boxes = takeBoxes(node);
  met.boxes ||= boxes.length > 0;
  return [node, ...boxes];
}

function settled(node: Xml | undefined, around: Around): (Xml | string)[] {
  if (!node) return [];
  resolve(node, around);
  return node.children;
}

/** Newer Word writes a drawing twice, for itself and for older programs. The newer form holds the words of a box; either may hold a picture. */
function choose(node: Xml): Xml | undefined {
  const newer = childOf(node, 'mc:Choice');
  const older = childOf(node, 'mc:Fallback');
  const says = (one: Xml | undefined) => one !== undefined && ['w:txbxContent', 'pic:pic'].some((name) => !elementsOf(one, name).next().done);
  return says(newer) || !older ? newer : older;
}

/** A form's place to fill in: its prompt is nobody's words, and what Word puts there from the file's properties may be a name. */
function control(node: Xml, around: Around): (Xml | string)[] {
  const properties = childOf(node, 'w:sdtPr');
  const isContents = /table of contents/i.test(attributeOf(childOf(properties, 'w:docPartObj', 'w:docPartGallery'), 'w:val') ?? '');
  const bound = attributeOf(childOf(properties, 'w:dataBinding'), 'w:xpath') ?? '';
  const isFact = /creator|lastModifiedBy|Company|Manager|Author/i.test(bound);
  const isPrompt = isOn(childOf(properties, 'w:showingPlcHdr'));
  around.met.contents ||= isContents;
  around.met.facts ||= isFact;
  // A gap in the middle of a sentence stays one, or the sentence would close over it.
  const isInLine = childOf(node, 'w:sdtContent', 'w:r') !== undefined;
  if (isPrompt && isInLine) {
    around.met.gaps = true;
    return [gap()];
  }
  around.met.prompts ||= isPrompt;
  return isContents || isFact || isPrompt ? [] : settled(childOf(node, 'w:sdtContent'), around);
}

/** A place to fill in. */
function gap(): Xml {
  return { name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: '', children: ['…'] }] };
}

/** Takes the words of text boxes out of a paragraph, as paragraphs of their own. */
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
