/** The form "We tried it": fills in what the address names, and counts the words. Without script people choose everything by hand, and the Foundation counts. */
import { countTrialWords } from '../schema/trial-words.ts';

const form = document.querySelector<HTMLFormElement>('form[name=trial]')!;
const most = Number(form.dataset.most);
const fields = [...form.querySelectorAll('textarea')];
const shown = form.querySelector('.count')!;
const said = form.querySelector('.said')!;
const resource = form.querySelector<HTMLSelectElement | HTMLInputElement>('[name=resource]')!;

const named = new URLSearchParams(location.search).get('resource');
if (named && !resource.value && (resource instanceof HTMLInputElement ? /^[a-z0-9-]+$/.test(named) : [...resource.options].some(({ value }) => value === named))) resource.value = named;

form.addEventListener('input', count);
form.addEventListener('submit', (event) => {
  const over = count() - most;
  if (over <= 0) return;
  event.preventDefault();
  said.textContent = `There are ${over + most} words, and room for ${most}. Take out ${over === 1 ? 'one word' : `${over} words`}.`;
  fields[0]!.focus();
});
count();

function count(): number {
  const words = countTrialWords(fields.map(({ value }) => value));
  shown.textContent = `${words} of ${most} words so far.`;
  shown.classList.toggle('over', words > most);
  if (words <= most) said.textContent = '';
  return words;
}
