import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, onTestFinished } from 'vitest';
import type { HostRequest } from '../../src/server/local/handlers.ts';
import { SAMPLE_PEOPLE } from '../../src/server/local/people.ts';
import { fillIn, isReady, soon, titleField, toasts } from './editor.ts';
import { browser, partnership, served, usePartnership } from './local-partnership.ts';

export const [teacher, foundation] = SAMPLE_PEOPLE as [(typeof SAMPLE_PEOPLE)[0], (typeof SAMPLE_PEOPLE)[0]];
export const neighbour = { ...teacher, email: 'teacher@other-school.example', name: 'Other School' };

/** What a test can make go wrong. After each test, everything works again. */
export const trouble = {
  /** What the code host answers to a change instead of its real answer. */
  instead: undefined as ((ask: HostRequest) => Response | undefined) | undefined,
  isRenewalRefused: false,
  /** How often a session has been renewed. */
  renewals: 0,
};
/** The questions that the editor asked in browser dialogs, all of which are answered with "OK". */
export const dialogs: string[] = [];
/** The requests by the editor that were refused. */
export const refused: string[] = [];

/**
 * Opens one partnership for the tests of a file. Two schools and the Foundation use its editor, and tests can make things go wrong.
 */
export function useDesks(): void {
  const renewal = async (request: Request) => {
    if (!request.url.endsWith('/identity/token') || !(await request.clone().text()).includes('refresh_token')) return undefined;
    trouble.renewals++;
    return trouble.isRenewalRefused ? Response.json({ error: 'invalid_grant', error_description: 'Invalid Refresh Token' }, { status: 400 }) : undefined;
  };
  usePartnership({
    people: [...SAMPLE_PEOPLE, neighbour],
    before: (host) => async (ask) => (ask.method === 'GET' ? undefined : trouble.instead?.(ask)) ?? host(ask),
    services: ({ services }) => [renewal, ...services],
  });
  afterEach(() => void Object.assign(trouble, { instead: undefined, isRenewalRefused: false }));
}

interface Person {
  email: string;
  password: string;
}

/** Signs in as somebody, in a browser context of their own. It is closed after the test, unless `stays` says that the next test needs it. */
export async function signIn(person: Person, { stays = false } = {}): Promise<Page> {
  const page = await openWindow({}, stays);
  await enter(page, person);
  return page;
}

/**
 * A browser context of somebody who has signed in before, with nothing open in it yet. Each person signs in once for all tests of a file. Tests that
 * end a session need `signIn`.
 */
export async function sitDown(person: Person, { stays = false } = {}): Promise<Page> {
  signedIn.set(person, signedIn.get(person) ?? comeIn(person));
  return openWindow({ storageState: await signedIn.get(person)! }, stays);
}

/** Signs in once, and returns what the browser has stored. */
async function comeIn(person: Person) {
  const page = await signIn(person);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

const signedIn = new Map<Person, ReturnType<typeof comeIn>>();

async function openWindow(options: BrowserContextOptions, stays: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // The editor goes on working in a context that nobody looks at.
  if (!stays) onTestFinished(() => context.close());
  return listen(context);
}

/** Opens a page and records every question that it asks. */
export async function listen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('response', (answer) => answer.status() === 403 && answer.request().method() === 'GET' && refused.push(answer.url()));
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    void dialog.accept();
  });
  return page;
}

/** Fills in the sign-in page. */
export async function enter(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${served.address}/sign-in/`);
  await fillIn(page, '#sign-in', { email, password });
  await isReady(page);
}

/** Opens a resource in the editor. */
export async function open(page: Page, name: string): Promise<Page> {
  await page.goto(`${served.address}/admin/?${name}#/collections/resources/entries/${name}/index`);
  await titleField(page).waitFor();
  await soon(() => titleField(page).inputValue()).not.toBe('');
  await page.waitForTimeout(500);
  return page;
}

/** Waits until the browser has kept this unsaved text. An empty `name` means a new page. */
export async function kept(page: Page, name: string, words: string): Promise<void> {
  await soon(async () => (await listKept(page)).filter(({ slug }) => slug === (name && `${name}/index`)).map(({ text }) => text).join()).toContain(words);
}

/** All unsaved text that the browser has kept, whoever wrote it. */
export async function listKept(page: Page): Promise<{ name: string; account: string; slug: string; title: string; text: string }[]> {
  return page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('unsaved-text ')).map(([name, value]) => ({ ...JSON.parse(value as string), name })));
}

/** The branch of a resource's draft. */
export const draftOf = (name: string) => `cms/resources/${name}/index`;
/** The text of a resource in its draft; empty if there is none. */
export const saved = (name: string) => partnership.repository.git(['show', `${draftOf(name)}:content/resources/${name}/index.mdx`]).catch(() => '');

/** The labels of each open pull request of a resource. */
export function waiting(name: string): string[][] {
  const pulls = JSON.parse(readFileSync(join(partnership.repository.folder, 'waiting.json'), 'utf8')) as { branch: string; state: string; labels: string[] }[];
  return pulls.filter(({ branch, state }) => branch === draftOf(name) && state === 'open').map(({ labels }) => labels);
}

/** Closes every message in the editor. */
export async function dismiss(page: Page): Promise<void> {
  for (const toast of await page.locator('.Toastify__toast').all()) await toast.click({ timeout: 2000 }).catch(() => undefined);
  await soon(() => toasts(page)).toBe('');
}
