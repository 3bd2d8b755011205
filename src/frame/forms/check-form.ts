import { findFaults, type CheckedField, type Fault } from './find-faults.ts';
import { showFaults } from './show-faults.ts';

/**
 * Lets a form say in our words what is missing, before it is sent. Without this script the browser does it in its own. Each field may bring `data-missing` and
 * `data-wrong`; radio buttons bring them on the fieldset around them. `more` finds what a field alone cannot know.
 */
export function checkForm(form: HTMLFormElement, more: () => Fault[] = () => []): void {
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    const faults = [...findFaults(fieldsOf(form)), ...more()];
    if (faults.length) event.preventDefault();
    showFaults(form, faults);
  });
}

function fieldsOf(form: HTMLFormElement): CheckedField[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')]
    .filter(({ willValidate }) => willValidate)
    .map((field) => {
      const said = field.type === 'radio' ? field.closest('fieldset')!.dataset : field.dataset;
      return { name: field.name, label: field.labels?.[0]?.firstChild?.textContent?.trim() ?? field.name, isValid: field.validity.valid, isMissing: field.validity.valueMissing, missing: said.missing, wrong: said.wrong };
    });
}
