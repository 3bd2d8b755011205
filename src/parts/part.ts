import type { Element } from 'hast';
import type { BlockContent, DefinitionContent, Node, PhrasingContent } from 'mdast';
import type { Fields } from '../schema/fields.ts';
import type { DrawingContext } from './drawing.ts';
import type { Site } from './site.ts';
import type { SlidePiece } from './slide.ts';

/** A part on a checked page: its name, its checked values, and the Markdown inside it. */
export interface PartNode extends Node {
  type: 'part';
  name: string;
  values: Record<string, string | number | boolean>;
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface BlockContentMap {
    part: PartNode;
  }
  interface PhrasingContentMap {
    part: PartNode;
  }
  interface RootContentMap {
    part: PartNode;
  }
}

/** Why the content of a part does not fit it, and what to write instead. */
export interface PartFault {
  what: string;
  why: string;
  remedy: string;
}

/** Something a writer may add to a page beyond plain Markdown. */
export interface Part<F extends Fields = Fields> {
  /** The tag as written: `QuestionCards`. */
  name: string;
  label: string;
  /** What it is for, in one sentence. */
  hint: string;
  /** The attributes of the tag. */
  fields: F;
  /** What may be between its opening and its closing tag; `nothing` means that it closes itself. */
  holds: 'nothing' | 'text';
  /** Whether it belongs within a sentence. */
  inline?: boolean;
  /** The whole part as a writer would write it. */
  example: string;
  /** Says what is wrong with the content; nothing when it fits. */
  check?(part: PartNode): PartFault | undefined;
  /**
   * Set for a part that depends on whose site it is. Returns what replaces it before anything draws it, or nothing when the site has no
   * value for it. `begins` says whether the part is at the beginning of a sentence.
   */
  resolve?(part: PartNode, site: Site, begins: boolean): (BlockContent | DefinitionContent)[] | PhrasingContent[] | undefined;
  /** The part as a page shows it; the site and the editor's preview draw it from here. */
  draw(part: PartNode, context: DrawingContext): Element;
  /** The same part as ordinary Markdown nodes, for Word, PDF, feeds and search. */
  plain(part: PartNode): (BlockContent | DefinitionContent)[] | PhrasingContent[];
  /** What its styles are called in a Word document: that of its text, and that of the items of its lists. Without a name they are those of any part. */
  styles?: { text?: string; items?: string };
  /** What it puts on slides; empty for a part that is read and not shown. Without it, its plain form is put below its title (`slides-of-part.ts`). */
  slides?(part: PartNode): SlidePiece[];
}

/** Describes a part and keeps the exact types of its fields. */
export function definePart<F extends Fields>(part: Part<F>): Part<F> {
  return part;
}
