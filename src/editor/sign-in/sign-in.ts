/** The sign-in page: signing in and out, a forgotten password, and the links in our e-mails that invite people or let them choose a new password. */
import { showFaults } from '../../frame/forms/show-faults.ts';
import type { Fault } from '../../frame/forms/find-faults.ts';
import { account } from './account.ts';
import { canStore } from './can-store.ts';
import { destinationOf } from './destination.ts';
import { explainSignIn, type SignInStep } from './explain-sign-in.ts';
import { forgetEverything } from './forget-everything.ts';
import { SignInRefused } from './identity-requests.ts';
import { cleanAddress, holdsToken, readMailLink, type MailLink } from './mail-link.ts';
import { netlifyIdentity } from './netlify-identity.ts';
import { addPasswordToggle } from './add-password-toggle.ts';
import { RUN_OUT } from './renew-session.ts';
import { faultOfEmail, faultOfNewPassword, tidyEmail } from './typed-fields.ts';
import { scriptText } from './script-text.ts';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const forms = ['sign-in', 'forgotten', 'choose', 'signed-in'];
let link: MailLink | undefined;

start();

function start(): void {
  // Before anything is fetched, because the link signs in whoever has it.
  takeLink();
  for (const form of document.querySelectorAll<HTMLFormElement>('form.sign-in')) makeReady(form);
  if (!canStore(() => localStorage)) return cannotStore();
  handle('sign-in', (form) => [...faultIn('email', faultOfEmail(emailIn(form))), ...faultIn('password', valueOf(form, 'password') ? undefined : scriptText.fields.noPassword)], async (form) => {
    await netlifyIdentity.signIn(emailIn(form), valueOf(form, 'password'));
    return proceed();
  });
  handle('forgotten', (form) => faultIn('email', faultOfEmail(emailIn(form))), async (form) => {
    await netlifyIdentity.requestLink(emailIn(form));
    setBusy(form, false);
    say(scriptText.sent);
  });
  handle('choose', (form) => faultIn('password', faultOfNewPassword(valueOf(form, 'password'))), async (form) => {
    const { email } = await netlifyIdentity.choosePassword(link!, valueOf(form, 'password'));
    // For the password manager, which reads the form when somebody leaves the page.
    field(form, 'email').value = email;
    return proceed();
  });
  byId('sign-out').addEventListener('click', () => void signOut());
  window.addEventListener('hashchange', () => {
    if (takeLink()) return showStart();
    const wanted = location.hash.slice(1);
    if (forms.includes(wanted)) show(wanted);
  });
  account.whenChanged(() => !link && show(account.current() ? 'signed-in' : 'sign-in'));
  // With "Back", people return to the page as they left it, when it was still busy.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>('form.sign-in')) setBusy(form, false);
    if (!link) showStart();
  });
  showStart();
}

/** Shows the form that somebody came for. */
function showStart(): void {
  if (link) say('');
  const person = account.current();
  const asked = new URLSearchParams(location.search);
  show(link ? 'choose' : person ? 'signed-in' : location.hash === '#forgotten' ? 'forgotten' : 'sign-in');
  if (asked.has('out') && !person) say(scriptText.signedOut);
  if (asked.has('again') && !person) say(scriptText.again);
  // The session may have expired while nobody was here.
  if (person && !link) account.getToken(person.email).catch((error: Error) => error.message === RUN_OUT && (show('sign-in'), say(scriptText.runOut)));
}

/** Takes a link out of the address, where it must not stay. Returns whether there was one. */
function takeLink(): boolean {
  const found = readMailLink(location.hash);
  const isBroken = !found && holdsToken(location.hash);
  const clean = cleanAddress(location);
  if (clean !== location.pathname + location.search + location.hash) history.replaceState(null, '', clean);
  if (isBroken) say(scriptText.brokenLink, true);
  if (found) link = found;
  return found !== undefined;
}

/** Enables a form, whose button was disabled until the script had loaded. */
function makeReady(form: HTMLFormElement): void {
  form.querySelector<HTMLButtonElement>('.button')!.disabled = false;
  form.querySelector('.waiting')?.remove();
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=password]')) addPasswordToggle(input);
}

/** Hides the forms, since none of them could work. A link from an e-mail is not used up, and can be opened again. */
function cannotStore(): void {
  for (const name of forms) byId(name).hidden = true;
  byId('cannot-store').hidden = false;
}

function handle(id: SignInStep, faultsOf: (form: HTMLFormElement) => Fault[], act: (form: HTMLFormElement) => Promise<void>): void {
  byId<HTMLFormElement>(id).addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (form.getAttribute('aria-busy') === 'true') return;
    const faults = faultsOf(form);
    showFaults(form, faults);
    if (faults.length) return say('');
    setBusy(form, true);
    say(scriptText.wait);
    try {
      await act(form);
    } catch (error) {
      setBusy(form, false);
      if (id === 'choose' && error instanceof SignInRefused && (error.status === 404 || error.status === 410)) {
        link = undefined;
        show('forgotten');
      }
      say(explainSignIn(error, id), true);
    }
  });
}

function setBusy(form: HTMLFormElement, isBusy: boolean): void {
  form.setAttribute('aria-busy', String(isBusy));
  // Not "disabled", so that the button keeps the focus and a screen reader its place.
  form.querySelector('.button')!.setAttribute('aria-disabled', String(isBusy));
}

function faultIn(name: string, message: string | undefined): Fault[] {
  return message ? [{ name, message }] : [];
}

async function signOut(): Promise<void> {
  // Read first: once the session has ended, we no longer know whose it was.
  const email = account.current()?.email;
  const isTold = await account.signOut();
  // If the browser denies us access to its storage, nothing is stored there.
  await forgetEverything(email).catch(() => undefined);
  show('sign-in');
  say(isTold ? scriptText.signedOut : scriptText.signedOutHere);
}

function proceed(): void {
  location.assign(destinationOf(location.search));
}

function show(id: string): void {
  for (const name of forms) {
    const one = byId(name);
    // What was to be put right in one form has nothing to do with the next.
    if (one instanceof HTMLFormElement && name !== id) showFaults(one, []);
    one.hidden = name !== id;
  }
  if (id === 'signed-in') {
    const person = account.current();
    byId('who').textContent = person?.email ?? '';
    byId('sent-in').hidden = person?.role !== 'foundation';
    byId<HTMLAnchorElement>('open').href = destinationOf(location.search);
  }
  // Do not interrupt somebody who is already typing.
  if (document.activeElement === document.body || document.activeElement?.closest('[hidden]')) byId(id).querySelector<HTMLElement>('input:not([hidden])')?.focus();
}

function emailIn(form: HTMLFormElement): string {
  return tidyEmail(valueOf(form, 'email'));
}

function valueOf(form: HTMLFormElement, name: string): string {
  return field(form, name).value;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function say(sentence: string, isWrong = false): void {
  byId('say').classList.toggle('wrong', isWrong);
  byId('say').textContent = sentence;
}
