import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/local/answers.ts';
import { openPartnership, type Partnership } from '../../src/local/partnership.ts';
import { SAMPLE_PEOPLE } from '../../src/local/people.ts';
import { readHeaders } from '../../src/start/headers.ts';
import { serve, type Served } from '../../src/start/server.ts';
import { openBrowser } from './browser.ts';
import { fillIn, isReady, publish, retype, save, setStatus, soon, summaryField, tickAll, titleField, toasts } from './editor.ts';

const [teacher, foundation] = SAMPLE_PEOPLE as [(typeof SAMPLE_PEOPLE)[0], (typeof SAMPLE_PEOPLE)[0]];
const neighbour = { ...teacher, email: 'teacher@other-school.example', name: 'Other School' };
let browser: Browser;
let served: Served;
let partnership: Partnership;
/** What the code host answers to a change in place of what it would; the tests put it there. */
let instead: ((ask: Ask) => Response | undefined) | undefined;
let isRenewalRefused = false;
let renewals = 0;
const dialogs: string[] = [];
/** What the editor looked for and was refused. */
const refused: string[] = [];

beforeAll(async () => {
  partnership = await openPartnership({
    root: process.cwd(), folder: mkdtempSync(join(tmpdir(), 'bad-days-')), people: [...SAMPLE_PEOPLE, neighbour], published: () => undefined, tell: () => undefined,
    before: (host) => async (ask) => (ask.method === 'GET' ? undefined : instead?.(ask)) ?? host(ask),
  });
  const renewal = async (request: Request) => {
    if (!request.url.endsWith('/identity/token') || !(await request.clone().text()).includes('refresh_token')) return undefined;
    renewals++;
    return isRenewalRefused ? Response.json({ error: 'invalid_grant', error_description: 'Invalid Refresh Token' }, { status: 400 }) : undefined;
  };
  served = await serve({ folder: 'dist', headers: readHeaders('netlify.toml'), port: 0, services: [renewal, ...partnership.services] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
afterEach(() => {
  instead = undefined;
  isRenewalRefused = false;
});

/** Words that mean nothing to a teacher, or that are an error's own. */
const JARGON = /API_ERROR|ACCESS_TOKEN|Error:|undefined|fetch|token|branch|merge|JSON|HTTP|\b[45]\d\d\b/i;

describe('when the place where pages are kept', { timeout: 120_000 }, () => {
  let page: Page;

  test('is well, a page is opened and changed', async () => {
    page = await open(await signIn(teacher), 'wet-play-plan');
    await retype(summaryField(page), 'Words that must not be lost.');
  });

  test.each([
    [401, 'Not saved yet. The site may not write to the place where its pages are kept. It is not your fault: your words are still here. Please tell the Foundation.'],
    [403, 'Not saved yet. The site may not write to the place where its pages are kept. It is not your fault: your words are still here. Please tell the Foundation.'],
    [409, 'Not saved yet. Somebody has changed the same page since you opened it. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.'],
    [422, 'Not saved yet. This does not fit what is kept already; perhaps somebody has changed the page since you opened it. Your words are still here: copy them, open the page again, and put them in.'],
    [429, 'Not saved yet. The editor asked too often in a short time. Your words are still here; wait a minute, and save again.'],
    [500, 'Not saved yet. The place where pages are kept does not work at the moment. Your words are still here; save again in a few minutes.'],
  ])('answers %i, a sentence says so and the words stay', async (status, sentence) => {
    instead = () => Response.json({ message: 'Bad credentials', documentation_url: 'https://docs.github.com' }, { status });
    await expectRefused(page, sentence);
  });

  test('sends half an answer, a sentence says so and the words stay', async () => {
    instead = () => new Response('{"sha": "abc');
    await expectRefused(page, 'Not saved yet. The answer from the place where pages are kept did not arrive whole. Your words are still here; save again in a minute.');
  });

  test('works again, the same words are saved', async () => {
    await save(page);
    await soon(() => saved('wet-play-plan')).toContain('summary: Words that must not be lost.');
  });

  async function expectRefused(from: Page, sentence: string): Promise<void> {
    await dismiss(from);
    await save(from);
    await soon(() => toasts(from)).toBe(sentence);
    expect(sentence).not.toMatch(JARGON);
    expect(await summaryField(from).inputValue()).toBe('Words that must not be lost.');
    expect(await saved('wet-play-plan')).toBe('');
  }
});

describe('when the internet drops', { timeout: 120_000 }, () => {
  test('it is said before anybody grows impatient, and the next save works', async () => {
    const page = await open(await signIn(teacher), 'thinking-sheet');
    await retype(summaryField(page), 'Written on a train.');
    await page.context().setOffline(true);
    await save(page);
    await expect.poll(() => toasts(page), { timeout: 6000 }).toContain('Your words are still here; save again in a minute.');
    expect(await toasts(page)).not.toMatch(JARGON);
    await page.context().setOffline(false);
    await save(page);
    await soon(() => saved('thinking-sheet')).toContain('summary: Written on a train.');
  });

  // The requests of one save, in their order.
  test.each([
    ['affective-statements', 'POST', '/git/blobs'], ['family-circle-evening', 'POST', '/git/trees'], ['parents-workshop', 'POST', '/git/commits'],
    ['new-pupil-buddies', 'POST', '/git/refs'], ['group-chat-fall-out', 'POST', '/pulls'], ['circle-plan-post-16', 'PUT', '/labels'],
  ])('half way through saving %s, the next save is whole', async (name, method, path) => {
    const page = await open(await signIn(teacher), name);
    await retype(summaryField(page), 'Half way.');
    // What was sent has arrived; what was answered is lost.
    const lose = async (route: Route) => {
      if (route.request().method() !== method) return route.fallback();
      await route.fetch().catch(() => undefined);
      await route.abort();
    };
    await page.route(`**${path}`, lose);
    await save(page);
    await soon(() => toasts(page)).toContain('Your words are still here');
    expect(await summaryField(page).inputValue()).toBe('Half way.');
    await page.unroute(`**${path}`, lose);
    await dismiss(page);
    await save(page);
    await soon(() => toasts(page)).toContain('Saved as a draft');
    expect(await saved(name)).toContain('summary: Half way.');
    expect(waiting(name)).toEqual([['cms/draft']]);
  });
});

describe('two people', { timeout: 120_000 }, () => {
  test('who change the same page: the second is told, and nothing of either is lost', async () => {
    const [first, second] = [await open(await signIn(teacher), 'peer-mentor-induction'), await open(await signIn(neighbour), 'peer-mentor-induction')];
    await retype(summaryField(first), 'By the first.');
    await retype(summaryField(second), 'By the second.');
    await save(first);
    await soon(() => saved('peer-mentor-induction')).toContain('By the first.');
    await save(second);
    await soon(() => toasts(second)).toBe('Not saved yet. Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.');
    expect(await saved('peer-mentor-induction')).toContain('By the first.');
    expect(await summaryField(second).inputValue()).toBe('By the second.');

    await kept(second, 'peer-mentor-induction', 'By the second.');
    await second.reload();
    await soon(() => summaryField(second).inputValue().catch(() => '')).toBe('By the second.');
    expect(dialogs.at(-1)).toBe('Your computer kept what you wrote last time and had not saved. Use it?');
    await save(second);
    await soon(() => saved('peer-mentor-induction')).toContain('By the second.');
    expect(await partnership.repository.git(['show', 'cms/resources/peer-mentor-induction/index^:content/resources/peer-mentor-induction/index.mdx'])).toContain('By the first.');

    await retype(summaryField(first), 'Once more by the first.');
    await save(first);
    await soon(() => toasts(first)).toContain('Not saved yet. Somebody else has saved this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.');
    expect(await saved('peer-mentor-induction')).toContain('By the second.');
  });

  test('publish only what they have read, and never over what is on the site', async () => {
    const page = await open(await signIn(teacher), 'staff-session-first-hour');
    await retype(summaryField(page), 'What was handed in.');
    await save(page);
    await soon(() => saved('staff-session-first-hour')).toContain('handed in');
    const office = await open(await signIn(foundation), 'staff-session-first-hour');
    await setStatus(office, 'Ready');
    await retype(summaryField(page), 'What was changed afterwards.');
    await save(page);
    await soon(() => saved('staff-session-first-hour')).toContain('afterwards');
    await dismiss(office);
    await tickAll(office);
    await publish(office);
    await soon(() => toasts(office)).toBe('Not published. Somebody has changed this page since you opened it, so it was not published unread. Open it again, read it, and publish it then.');

    const before = await changeOnSite('staff-session-first-hour', /^summary: .*$/m, 'summary: What is on the site meanwhile.');
    await office.reload();
    await soon(() => summaryField(office).inputValue().catch(() => '')).toBe('What was changed afterwards.');
    await tickAll(office);
    await publish(office);
    await soon(() => toasts(office)).toContain('Not published. This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost');
    expect(await partnership.repository.git(['rev-parse', 'main'])).toBe(before);
    expect(await saved('staff-session-first-hour')).toContain('afterwards');
  });

  test('change a page that had no draft yet: what was published meanwhile is not laid over, and the words stay', async () => {
    const page = await open(await signIn(foundation), 'calm-start-in-the-dining-hall');
    await changeOnSite('calm-start-in-the-dining-hall', /\n$/, '\n\nA line that came later.\n');
    await retype(summaryField(page), 'Written over an old page.');
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. This page has been changed on the site since you opened it. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.');
    expect(await summaryField(page).inputValue()).toBe('Written over an old page.');
  });

  test('change different places: a draft whose page has moved on is published with both', async () => {
    const page = await open(await signIn(foundation), 'new-pupil-buddies');
    await retype(summaryField(page), 'A draft from before.');
    await save(page);
    await soon(() => saved('new-pupil-buddies')).toContain('from before');
    await changeOnSite('new-pupil-buddies', /\n$/, '\n\nA line that came later.\n');
    await setStatus(page, 'Ready');
    await tickAll(page);
    await publish(page);
    await soon(() => partnership.repository.git(['show', 'main:content/resources/new-pupil-buddies/index.mdx'])).toMatch(/A draft from before[^]*A line that came later/);
  });
});

describe('a session', { timeout: 120_000 }, () => {
  test('is renewed by itself while somebody writes', async () => {
    const page = await open(await signIn(teacher), 'lunchtime-team-briefing');
    await retype(summaryField(page), 'A long edit.');
    await expire(page);
    await save(page);
    await soon(() => saved('lunchtime-team-briefing')).toContain('A long edit.');
    expect(renewals).toBe(1);
  });

  test('that runs out is begun again in another tab, and the words are saved from the first', async () => {
    const page = await open(await signIn(teacher), 'front-office-first-words');
    await retype(summaryField(page), 'Typed while it ran out.');
    isRenewalRefused = true;
    await expire(page);
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.');
    isRenewalRefused = false;
    const other = await page.context().newPage();
    await enter(other, teacher);
    await save(page);
    await soon(() => saved('front-office-first-words')).toContain('Typed while it ran out.');
  });

  test('that runs out is begun again in the same tab, and the words come back', async () => {
    const page = await open(await signIn(teacher), 'formal-conference-outline');
    await retype(summaryField(page), 'Typed before it ran out.');
    await kept(page, 'formal-conference-outline', 'Typed before it ran out.');
    isRenewalRefused = true;
    await expire(page);
    await page.reload();
    await page.waitForURL(/sign-in\/\?again/);
    expect(await page.locator('#say').innerText()).toBe('Please sign in again. What you had not saved is kept on this computer: open the same page, and the editor offers it to you.');
    isRenewalRefused = false;
    await fillIn(page, '#sign-in', { email: teacher.email, password: teacher.password });
    await soon(() => summaryField(page).inputValue().catch(() => '')).toBe('Typed before it ran out.');
  });

  test('is not thrown away because the server does not answer when the editor is opened', async () => {
    const page = await signIn(teacher);
    await page.route('**/api/git/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"message":"down"}' }));
    await page.reload();
    await page.getByRole('heading', { name: 'The editor cannot be opened at the moment' }).waitFor();
    await page.unroute('**/api/git/**');
    await page.getByRole('link', { name: 'Try again' }).click();
    await isReady(page);
  });
});

describe('a tab that is closed', { timeout: 60_000 }, () => {
  test('takes nothing with it: every field and the words are offered again', async () => {
    const page = await signIn(teacher);
    await page.getByText('New resource').first().click();
    await retype(titleField(page), 'Closed by mistake');
    await retype(summaryField(page), 'What it was about.');
    await page.locator('.cms-editor-visual [contenteditable=true]').last().click();
    await page.waitForTimeout(300);
    await page.keyboard.type('The words of the page.', { delay: 5 });
    await kept(page, '', 'The words of the page.');
    await page.close({ runBeforeUnload: false });
    const again = await listen(page.context());
    await again.goto(`${served.address}/admin/#/collections/resources/new`);
    await soon(() => titleField(again).inputValue().catch(() => '')).toBe('Closed by mistake');
    expect(dialogs.at(-1)).toBe('Your computer kept what you wrote last time and had not saved. Use it?');
    expect(await summaryField(again).inputValue()).toBe('What it was about.');
    expect(await again.locator('.cms-editor-visual').first().innerText()).toContain('The words of the page.');
    await save(again);
    await soon(() => saved('closed-by-mistake')).toMatch(/What it was about\.[^]*The words of the page\./);
  });
});

describe('a new page', { timeout: 120_000 }, () => {
  test.each([
    ['a title that is on the site', 'Affective statements', /^affective-statements-2$/],
    ['a title in Urdu', 'دائرہ وقت', /^[a-z0-9-]+$/],
    ['a title of nothing but signs', '😀🎉', /^resource/],
  ])('with %s gets a name of its own', async (_, words, name) => {
    const before = await names();
    await share(await signIn(teacher), words);
    await soon(async () => (await names()).length).toBe(before.length + 1);
    const [made = ''] = (await names()).filter((one) => !before.includes(one));
    expect(made).toMatch(name);
    expect(await saved(made)).toContain(words);
  });

  test('does not take the place of a draft of that title that nobody here has seen', async () => {
    const [first, second] = [await signIn(teacher), await signIn(neighbour)];
    await share(first, 'Corridor calm');
    await soon(names).toContain('corridor-calm');
    await share(second, 'Corridor calm');
    await soon(names).toContain('corridor-calm-2');
    expect(await partnership.repository.git(['log', '-1', '--format=%ae', 'cms/resources/corridor-calm/index'])).toBe(teacher.email);
  });

  test('takes no file that wants to lie elsewhere', async () => {
    const page = await signIn(teacher);
    await page.getByText('New resource').first().click();
    await page.getByRole('button', { name: 'Add File' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /choose a file/i }).first().click();
    await (await chooser).setFiles({ name: '../../netlify.toml', mimeType: 'application/toml', buffer: Buffer.from('[build]\ncommand = "evil"') });
    await soon(() => dialogs.at(-1)).toMatch(/cannot be added|is not a kind of file|netlify\.toml/i);
    expect(await page.getByText('netlify.toml').count()).toBe(0);
  });

  async function share(page: Page, words: string): Promise<void> {
    await page.getByText('New resource').first().click();
    await titleField(page).waitFor();
    await retype(titleField(page), words);
    await save(page);
  }
});

test('on none of these days did the editor look for what it is not shown', () => {
  expect(refused).toEqual([]);
});

async function signIn(person: { email: string; password: string }): Promise<Page> {
  const page = await listen(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  await enter(page, person);
  return page;
}

async function listen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('response', (answer) => answer.status() === 403 && answer.request().method() === 'GET' && refused.push(answer.url()));
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    void dialog.accept();
  });
  return page;
}

async function enter(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${served.address}/sign-in/`);
  await fillIn(page, '#sign-in', { email, password });
  await isReady(page);
}

async function open(page: Page, name: string): Promise<Page> {
  await page.goto(`${served.address}/admin/?${name}#/collections/resources/entries/${name}/index`);
  await titleField(page).waitFor();
  await soon(() => titleField(page).inputValue()).not.toBe('');
  await page.waitForTimeout(500);
  return page;
}

/** When the browser has laid aside these words, which are not saved; of a new page without a name. */
async function kept(page: Page, name: string, words: string): Promise<void> {
  const key = name ? `backup.resources.${name}/index` : 'backup.resources';
  await soon(() => page.evaluate((wanted) => new Promise<string>((resolve) => {
    const asked = indexedDB.open('localforage');
    asked.onsuccess = () => {
      const found = asked.result.transaction('keyvaluepairs').objectStore('keyvaluepairs').get(wanted);
      found.onsuccess = () => {
        asked.result.close();
        resolve((found.result as { raw?: string } | undefined)?.raw ?? '');
      };
    };
  }), key)).toContain(words);
}

/** Makes a session one that has to be renewed before the next request. */
async function expire(page: Page): Promise<void> {
  renewals = 0;
  await page.evaluate(() => {
    const user = JSON.parse(localStorage.getItem('gotrue.user')!) as { token: { expires_at: number } };
    user.token.expires_at = 0;
    localStorage.setItem('gotrue.user', JSON.stringify(user));
  });
}

const draftOf = (name: string) => `cms/resources/${name}/index`;
const saved = (name: string) => partnership.repository.git(['show', `${draftOf(name)}:content/resources/${name}/index.mdx`]).catch(() => '');
const names = async () => (await partnership.repository.git(['for-each-ref', '--format=%(refname)', 'refs/heads/cms/resources'])).split('\n').filter(Boolean).map((ref) => ref.split('/')[4]!);

async function dismiss(page: Page): Promise<void> {
  for (const toast of await page.locator('.Toastify__toast').all()) await toast.click({ timeout: 2000 }).catch(() => undefined);
  await soon(() => toasts(page)).toBe('');
}

/** The labels of each time that a page is waiting. */
function waiting(name: string): string[][] {
  const pulls = JSON.parse(readFileSync(join(partnership.repository.folder, 'waiting.json'), 'utf8')) as { branch: string; state: string; labels: string[] }[];
  return pulls.filter(({ branch, state }) => branch === draftOf(name) && state === 'open').map(({ labels }) => labels);
}

/** Changes a page on the site past the editor; gives where the published pages stand then. */
async function changeOnSite(name: string, before: RegExp, after: string): Promise<string> {
  const { git, bytes, folder } = partnership.repository;
  const path = `content/resources/${name}/index.mdx`;
  const words = (await bytes(['cat-file', 'blob', `main:${path}`])).toString().replace(before, after);
  const env = { GIT_INDEX_FILE: join(folder, 'index-of-test'), GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x.example', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x.example' };
  await git(['read-tree', 'main'], { env });
  await git(['update-index', '--cacheinfo', `100644,${await git(['hash-object', '-w', '--stdin'], { input: words })},${path}`], { env });
  const made = await git(['commit-tree', '-p', 'main', '-m', 'x', await git(['write-tree'], { env })], { env });
  await git(['update-ref', 'refs/heads/main', made]);
  return made;
}
