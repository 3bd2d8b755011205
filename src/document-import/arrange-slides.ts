import type { ElementContent } from 'hast';
import { makeElement } from './make-element.ts';

/** A slide that is shown. */
export interface ShownSlide {
  /** Its number in the presentation, from 1. */
  number: number;
  /** Empty when it has none. */
  title: string;
  content: ElementContent[];
  /** What was written for whoever speaks. */
  notes: ElementContent[];
}

/** The heading of the section with what was written for whoever speaks. */
export const NOTES_HEADING = 'Speaker notes';

/**
 * The content of the page: the title of the first slide is its title, every other slide a heading below it, and the notes are a section at the
 * end. Returns how many slides have only their number as a heading, and the titles that would have been said twice.
 */
export function arrangeSlides(slides: readonly ShownSlide[]): { content: ElementContent[]; untitled: number; repeated: string[] } {
  const content: ElementContent[] = [];
  const repeated: string[] = [];
  let untitled = 0;
  let before = '';
  for (const [at, slide] of slides.entries()) {
    if (slide.title && at === 0) content.push(makeElement('h1', [slide.title]));
    // A slide that goes on under the same title is a part of the one before.
    else if (slide.title && slide.title === before) repeated.push(slide.title);
    else if (slide.title) content.push(makeElement('h2', [slide.title]));
    else if (!slide.title && at > 0 && slide.content.some(isShown)) {
      untitled++;
      content.push(makeElement('h2', [`Slide ${slide.number}`]));
    }
    content.push(...slide.content);
    if (slide.title || slide.content.length) before = slide.title;
  }
  const noted = slides.filter(({ notes }) => notes.length > 0);
  if (noted.length) content.push(makeElement('h2', [NOTES_HEADING]));
  for (const [at, { title, notes }] of noted.entries()) {
    if (title && title !== noted[at - 1]?.title) content.push(makeElement('h3', [title]));
    content.push(...notes);
  }
  return { content, untitled, repeated };
}

/** Whether there is anything to see. */
function isShown(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && (node.tagName === 'img' || node.children.some(isShown));
}
