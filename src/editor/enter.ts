/** Decides what /admin/ shows: the desk, or the form or the list that its address names. Decap is fetched only for those. */
import { followTheme } from './look/follow-theme.ts';
import { BACKEND, hasOurSignIn } from './repository/backends.ts';
import { account } from './sign-in/account.ts';
import { canStore } from './sign-in/can-store.ts';
import { text } from './text.ts';

const opening = document.getElementById('opening')!;
const person = account.current();
let isOpen = false;

/** How long the desk is left alone before the editor is loaded ahead, in milliseconds. */
const PAUSE = 2000;

const mayStore = canStore(() => localStorage);
if (mayStore) followTheme(document.documentElement, localStorage, window);

// The editor cannot even begin where a browser may not store anything. The sign-in page says so, and what to do.
if (!mayStore) location.replace(`/sign-in/?next=${encodeURIComponent(location.hash)}`);
else if (isDesk() && hasOurSignIn(BACKEND)) void (person ? openDesk(person) : location.replace('/sign-in/'));
else openEditor();

/** Whether the address names nothing in the editor. */
function isDesk(): boolean {
  return /^#?\/?$/.test(location.hash) && !/[?&](?:from|adapt|translate|start)=/.test(location.search);
}

async function openDesk(signedIn: NonNullable<typeof person>): Promise<void> {
  window.addEventListener('hashchange', () => void (isDesk() || isOpen || openEditor()));
  try {
    const { showDesk } = await import('./desk/desk.ts');
    // When somebody signs out in another tab, this one must not go on showing what it holds.
    account.whenChanged(() => account.current()?.email !== signedIn.email && location.replace('/sign-in/'));
    await showDesk(signedIn);
    loadAhead();
  } catch {
    opening.replaceChildren(text.notWhole);
  }
}

function openEditor(): void {
  isOpen = true;
  document.getElementById('desk')?.remove();
  // Decap has its own letters and colours.
  document.body.classList.remove('desk-page');
  document.body.prepend(opening);
  // With “Back”, people return to their desk. Decap would show its list instead.
  window.addEventListener('hashchange', () => void (isDesk() && location.reload()));
  import('./boot.ts').then(({ startEditor }) => startEditor()).catch(() => opening.replaceChildren(text.notWhole));
}

/** Loads the editor while nobody waits for it, so that a form opens sooner. Not for people who pay for each byte. */
function loadAhead(): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 1000));
  setTimeout(() => idle(() => void import('./boot.ts').catch(() => undefined)), PAUSE);
}
