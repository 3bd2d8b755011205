/** The sign-in page: signing in and out, a forgotten password, and the links in our mails that invite someone or let them choose a new password. */
import GoTrue, { type User } from 'gotrue-js';
import { forgetEverything } from './forget.ts';
import { explainSignIn, readMailLink } from './sign-in-words.ts';
import { DECAP_SESSION, roleOf } from './session.ts';

// Without cookies: the editor is the only one that needs to know.
const identity = new GoTrue({ APIUrl: `${location.origin}/.netlify/identity`, setCookie: false });
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const forms = ['sign-in', 'forgotten', 'choose', 'signed-in'];
const link = readMailLink(location.hash);

// The link signs in whoever has it, so it does not stay in the address or the history.
if (link) history.replaceState(null, '', location.pathname);
show(link ? 'choose' : identity.currentUser() ? 'signed-in' : location.hash === '#forgotten' ? 'forgotten' : 'sign-in');
const asked = new URLSearchParams(location.search);
if (asked.has('out')) say('You are signed out.');
if (asked.has('again')) say('Please sign in again. What you had not saved is kept on this computer: open the same page, and the editor offers it to you.');

on('sign-in', async ({ email = '', password = '' }) => enter(await identity.login(email, password, true)));
on('forgotten', async ({ email = '' }) => {
  await identity.requestPasswordRecovery(email);
  say('If we know this mailbox, a message is on its way to it. It may take a few minutes.');
});
on('choose', async ({ password = '' }) => {
  if (password.length < 10) return say('Please choose a password of at least 10 characters.');
  if (link!.type === 'invite') return enter(await identity.acceptInvite(link!.token, password, true));
  const user = await identity.recover(link!.token, true);
  return enter(await user.update({ password }));
});

part('sign-out').addEventListener('click', async () => {
  const user = identity.currentUser();
  await user?.logout().catch(() => undefined);
  await forgetEverything(user?.email);
  show('sign-in');
  say('You are signed out.');
});

window.addEventListener('hashchange', () => {
  const wanted = location.hash.slice(1);
  if (forms.includes(wanted)) show(wanted);
});

function on(id: string, act: (values: Record<string, string>) => Promise<unknown>): void {
  part<HTMLFormElement>(id).addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const button = form.querySelector('button')!;
    const empty = [...form.querySelectorAll<HTMLInputElement>('input:not([hidden])')].find((input) => !input.value.trim());
    if (empty) {
      say(`Please fill in: ${empty.closest('label')!.firstChild!.textContent!.trim()}.`);
      return empty.focus();
    }
    button.disabled = true;
    say('');
    try {
      await act(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()])));
    } catch (error) {
      say(explainSignIn(error));
    }
    button.disabled = false;
  });
}

function enter(user: User): void {
  localStorage.setItem(DECAP_SESSION, JSON.stringify({ backendName: 'git-gateway' }));
  part('choose').querySelector<HTMLInputElement>('[name=email]')!.value = user.email;
  const asked = new URLSearchParams(location.search);
  const next = asked.get('next') ?? '';
  // Only ever to a place inside the editor, to what was sent in, or to what is on its way.
  location.assign(`/${asked.get('to') === 'review' ? 'review' : 'admin'}/${/^((\?[\w\-=&]*)?#\/[\w\-/?=&%.]*|sent-in\/(#[\w-]*)?)$/.test(next) ? next : ''}`);
}

function show(id: string): void {
  for (const name of forms) part(name).hidden = name !== id;
  if (id === 'signed-in') {
    part('who').textContent = identity.currentUser()?.email ?? '';
    part('sent-in').hidden = roleOf(localStorage) !== 'foundation';
  }
  part(id).querySelector<HTMLElement>('input:not([hidden])')?.focus();
}

function say(words: string): void {
  part('say').textContent = words;
}
