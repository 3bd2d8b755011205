/** A field of Decap’s form, with its label, what is filled in, and its hint, by the labels in Decap’s class names. */
const FIELD = '[class*=ControlContainer]';

/**
 * Connects the hint of each field of Decap’s form with what is filled in, so that a screen reader reads it there. What one of our own fields says
 * besides stays.
 */
export function describeFields(page: ParentNode): void {
  for (const field of page.querySelectorAll(FIELD)) {
    const hint = field.querySelector(':scope > [class*=ControlHint]');
    const name = field.querySelector('label[for]')?.getAttribute('for');
    const filled = name ? field.querySelector(`#${CSS.escape(name)}`) : null;
    if (!hint || !name || !filled) continue;
    hint.id ||= `${name}-hint`;
    const known = (filled.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    if (!known.includes(hint.id)) filled.setAttribute('aria-describedby', [...known, hint.id].join(' '));
  }
}
