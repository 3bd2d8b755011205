import { textOf } from '../headings.ts';
import { gap, gapText } from './gap.ts';
import { attributeOf, childOf, elementsOf, isOn, type Xml } from './xml.ts';

/** The prompts that Word writes, in the languages of schools here. They ask somebody to click, and say nothing else. */
const STOCK = /^(?:click|tap|choose an? |enter |select |rich text|\[?type |cliciwch|dewiswch|kliknij|wybierz|klicken|cliquez|haga clic)/i;
/** Where more than half of a document is prompts, they are what somebody wrote. */
const TEMPLATE = 0.5;

/** What a content control (ISO/IEC 29500-1, 17.5.2) is for a page. */
export type Control = 'contents' | 'fact' | 'prompt' | 'text';

/** Sorts a content control: the table of contents, a property of the file, which may be a name, a place that nobody filled in, or text. */
export function sortControl(node: Xml): Control {
  const properties = childOf(node, 'w:sdtPr');
  if (/table of contents/i.test(attributeOf(childOf(properties, 'w:docPartObj', 'w:docPartGallery'), 'w:val') ?? '')) return 'contents';
  if (/creator|lastModifiedBy|Company|Manager|Author/i.test(attributeOf(childOf(properties, 'w:dataBinding'), 'w:xpath') ?? '')) return 'fact';
  return isOn(childOf(properties, 'w:showingPlcHdr')) ? 'prompt' : 'text';
}

/** Whether most of a document is prompts, as in a template that people fill in: then they are its text. */
export function isTemplate(body: Xml): boolean {
  const prompts = [...elementsOf(body, 'w:sdt')].filter((node) => sortControl(node) === 'prompt' && !STOCK.test(promptOf(node)));
  const length = prompts.reduce((sum, node) => sum + promptOf(node).length, 0);
  return length > 0 && length > textOf(body).trim().length * TEMPLATE;
}

/** A place that nobody filled in, within a line: dots, the choices of its list, or the words that somebody wrote to say what belongs there. */
export function unfilled(node: Xml): Xml {
  const prompt = promptOf(node);
  const choices = choicesOf(node);
  if (choices.length) return gap(choices);
  return prompt && !STOCK.test(prompt) && /\p{L}{2}/u.test(prompt) ? labelled(prompt) : gap();
}

/** The choices of a list (`w:dropDownList`, `w:comboBox`), without the line that asks somebody to choose. */
export function choicesOf(node: Xml): string[] {
  const properties = childOf(node, 'w:sdtPr');
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox');
  const items = list ? [...elementsOf(list, 'w:listItem')].map((item) => (attributeOf(item, 'w:displayText') ?? attributeOf(item, 'w:value') ?? '').trim()) : [];
  return items.filter((item) => item && !STOCK.test(item));
}

/** The words of a prompt; nothing when Word wrote them. */
export function ownPrompt(node: Xml): string {
  const prompt = promptOf(node);
  return STOCK.test(prompt) ? '' : prompt;
}

function promptOf(node: Xml): string {
  return textOf(childOf(node, 'w:sdtContent') ?? node).replace(/\s+/g, ' ').trim();
}

function labelled(prompt: string): Xml {
  return { name: 'w:r', attributes: '', children: [gapText(/^\[.*\]$/.test(prompt) ? prompt : `[${prompt}]`)] };
}
