/** The script of a page with a form that needs no more than its fields: every form marked `data-checked` says in our words what is missing. */
import { checkForm } from './check-form.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-checked]')) checkForm(form);
