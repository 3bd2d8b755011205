/** The form "We tried it": fills in what the address names, counts the words, and says what is missing. Without script people choose everything by hand, and the Foundation counts. */
import { checkForm } from '../frame/forms/check-form.ts';
import { countTrialWords } from '../schema/trial-words.ts';
import { text } from './text.ts';

const form = document.querySelector<HTMLFormElement>('form[name=trial]')!;
const most = Number(form.dataset.most);
const fields = [...form.querySelectorAll('textarea')];
const shown = form.querySelector('.count')!;
const resource = form.querySelector<HTMLSelectElement | HTMLInputElement>('[name=resource]')!;

const named = new URLSearchParams(location.search).get('resource');
if (named && !resource.value && (resource instanceof HTMLInputElement ? /^[a-z0-9-]+$/.test(named) : [...resource.options].some(({ value }) => value === named))) resource.value = named;

form.addEventListener('input', count);
checkForm(form, () => {
  const words = count();
  return words > most ? [{ name: fields[0]!.name, message: text.tooManyWords(words, most) }] : [];
});
count();

function count(): number {
  const words = countTrialWords(fields.map(({ value }) => value));
  shown.textContent = text.wordsSoFar(words, most);
  shown.classList.toggle('over', words > most);
  return words;
}
