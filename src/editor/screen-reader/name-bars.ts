import { whenDrawn } from '../fields/when-drawn.ts';
import { describeFields } from './describe-fields.ts';
import { text } from './text.ts';

/** What Decap draws around a form, by the labels in its class names, and what it is to somebody who cannot see it. */
const BARS: readonly [what: string, role: string, name: string][] = [
  ['[class*=ToolbarContainer]', 'region', text.saving],
  ['[class*=EditorContainer] [class*=ViewControls]', 'region', text.views],
  // A message is an alert while it is shown, and nothing to a screen reader while it fades away.
  ['.Toastify', 'region', text.messages],
];

/** Names the bars around Decap’s form, so that a screen reader can go from one to the next, and has its fields described. */
export function nameBars(page: Document): void {
  whenDrawn(page, () => {
    for (const [what, role, label] of BARS) for (const bar of page.querySelectorAll(what)) if (bar.getAttribute('role') !== role) bar.setAttribute('role', role), bar.setAttribute('aria-label', label);
    // The line at the top of the window while something loads tells a screen reader nothing.
    for (const line of page.querySelectorAll('body > canvas')) line.setAttribute('aria-hidden', 'true');
    describeFields(page);
  });
}
