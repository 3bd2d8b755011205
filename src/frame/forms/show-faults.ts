import type { Fault } from './find-faults.ts';
import { text } from './text.ts';

/** Where a message is put, as the browser knows it. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let title = '';

/**
 * Shows what is to be put right in a form: a summary above it, which gets the focus and links to each field, and the message beside the field. Takes away what was
 * shown before. Without faults it only does that. The pattern is GOV.UK's: https://design-system.service.gov.uk/components/error-summary/
 */
export function showFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  clear(form);
  if (faults.length === 0) return;
  title ||= document.title;
  document.title = text.errorTitle(title);
  const links = faults.map(({ name, message }) => {
    const field = fieldOf(form, name)!;
    mark(form, field, name, message);
    const link = Object.assign(document.createElement('a'), { href: `#${field.id}`, textContent: message });
    link.addEventListener('click', (event) => {
      // The label is what people look for, and the field alone would be at the very edge of the screen.
      event.preventDefault();
      (field.closest('fieldset, label') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  const summary = Object.assign(document.createElement('div'), { className: 'fault-summary', tabIndex: -1 });
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  const heading = Object.assign(document.createElement('h2'), { textContent: text.thingsToPutRight(faults.length) });
  const list = document.createElement('ul');
  list.append(...links);
  alert.append(heading, list);
  summary.append(alert);
  form.before(summary);
  summary.focus();
}

function clear(form: HTMLFormElement): void {
  if (title) document.title = title;
  if (form.previousElementSibling?.classList.contains('fault-summary')) form.previousElementSibling.remove();
  for (const message of form.querySelectorAll('.fault')) message.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    const left = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && !id.endsWith('-fault')).join(' ');
    if (left) field.setAttribute('aria-describedby', left);
    else field.removeAttribute('aria-describedby');
  }
}

/** Marks a field and puts the message above its label. Inside the label it would become a part of the name of the field. */
function mark(form: HTMLFormElement, field: Field, name: string, message: string): void {
  field.id ||= `${form.getAttribute('name') ?? form.id}-${name}`;
  const said = Object.assign(document.createElement('p'), { className: 'fault', id: `${field.id}-fault`, textContent: message });
  const isOneOfSeveral = field instanceof HTMLInputElement && field.type === 'radio';
  if (isOneOfSeveral) field.closest('fieldset')!.querySelector('legend')!.after(said);
  else (field.closest('label') ?? field.closest('.secret') ?? field).before(said);
  for (const one of isOneOfSeveral ? form.querySelectorAll<Field>(`[name="${name}"]`) : [field]) {
    one.setAttribute('aria-invalid', 'true');
    one.setAttribute('aria-describedby', [said.id, one.getAttribute('aria-describedby')].filter(Boolean).join(' '));
  }
}

function fieldOf(form: HTMLFormElement, name: string): Field | undefined {
  return form.querySelector<Field>(`[name="${name}"]:not([type=hidden])`) ?? undefined;
}
