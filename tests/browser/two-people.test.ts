import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dialogs, dismiss, draftOf, foundation, kept, neighbour, open, refused, saved, signIn, sitDown, teacher, trouble, useDesks, waiting } from './desks.ts';
import { beginResource, goToStep, publish, retype, save, setStatus, soon, summaryField, tickAll, titleField, toasts } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { partnership, served } from './local-partnership.ts';

useDesks();

describe('two people', { timeout: 300_000 }, () => {
  test('who change the same page: the second is told, and nothing of either is lost', async () => {
    const [first, second] = [await open(await sitDown(teacher), 'peer-mentor-induction'), await open(await sitDown(neighbour), 'peer-mentor-induction')];
    await retype(summaryField(first), 'By the first.');
    await retype(summaryField(second), 'By the second.');
    await save(first);
    await soon(() => saved('peer-mentor-induction')).toContain('By the first.');
    await save(second);
    await soon(() => toasts(second)).toBe('Not saved yet. Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here. Choose “Compare the two” to put them together.');
    expect(await saved('peer-mentor-induction')).toContain('By the first.');
    expect(await summaryField(second).inputValue()).toBe('By the second.');

    await kept(second, 'peer-mentor-induction', 'By the second.');
    await second.reload();
    await soon(() => summaryField(second).inputValue().catch(() => '')).toBe('By the second.');
    expect(dialogs.at(-1)).toMatch(/^Peer mentor induction[^\n]*, changed today at \d\d:\d\d, not saved\.\n\nThe page has been changed since\. What was kept would take the place of that change in this form\.\n\nYour computer kept it\. Use it\?/);
    await save(second);
    await soon(() => saved('peer-mentor-induction')).toContain('By the second.');
    expect(await partnership.repository.git(['show', 'cms/resources/peer-mentor-induction/index^:content/resources/peer-mentor-induction/index.mdx'])).toContain('By the first.');

    await retype(summaryField(first), 'Once more by the first.');
    await save(first);
    await soon(() => toasts(first)).toContain('Not saved yet. Somebody else has saved this page since you opened it. Theirs is kept, and your words are still here. Choose “Compare the two” to put them together.');
    expect(await saved('peer-mentor-induction')).toContain('By the second.');
  });

  test('are told that the other has a page open, before either of them saves, and no longer once it is left', async () => {
    const first = await open(await sitDown(teacher), 'parents-workshop');
    const second = await open(await sitDown(foundation), 'parents-workshop');
    const notice = second.getByRole('region', { name: 'Who else has this page open' });
    await soon(() => notice.innerText().catch(() => '')).toMatch(/^Hawthorn Lane Primary has had this open since \d\d:\d\d\. If you both write in it/);
    expect(await findViolations(second, undefined, '.together-dock')).toEqual([]);
    await first.goto(`${served.address}/`);
    await second.reload();
    await titleField(second).waitFor();
    await second.waitForTimeout(1000);
    expect(await notice.allInnerTexts()).toEqual([]);
  });

  test('who change the same page put both together: what only one changed is taken, the rest is chosen', async () => {
    const name = 'letter-after-a-fall-out-welsh';
    const [first, second] = [await open(await sitDown(teacher), name), await open(await sitDown(neighbour), name)];
    await retype(summaryField(first), 'Llythyr, by the first.');
    await retype(titleField(second), 'Llythyr yr ail');
    await retype(summaryField(second), 'Llythyr, by the second.');
    await save(first);
    await soon(() => saved(name)).toContain('by the first.');
    await save(second);
    await second.setViewportSize({ width: 390, height: 844 });
    await second.getByRole('button', { name: 'Compare the two' }).click();
    const dialog = second.getByRole('dialog', { name: /^Two versions of “Llythyr yr ail”$/ });
    const place = dialog.getByRole('group', { name: /Summary$/ });
    await soon(() => place.innerText()).toMatch(/Both of you changed it\. Choose whose is kept\.[^]*Theirs[^]*\[added:[^]*first[^]*Yours[^]*\[added:[^]*second/);
    expect(await findViolations(second, undefined, '.comparison')).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await dialog.getByRole('button', { name: 'Put it into the form' }).press('Enter');
    await soon(() => dialog.getByRole('alert').innerText()).toBe('Choose for place 1 first: take theirs or take mine.');
    expect(await place.getByLabel('Take theirs').evaluate((radio) => radio === document.activeElement)).toBe(true);
    await second.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Put it into the form' }).press('Enter');
    await second.setViewportSize({ width: 1280, height: 900 });
    await soon(() => summaryField(second).inputValue().catch(() => '')).toBe('Llythyr, by the first.');
    await soon(() => titleField(second).inputValue()).toBe('Llythyr yr ail');
    await save(second);
    await soon(() => saved(name)).toMatch(/title: Llythyr yr ail[^]*summary: Llythyr, by the first\./);
    expect(await partnership.repository.git(['rev-list', '--count', `main..${draftOf(name)}`])).toBe('2');
  });

  test('see what changed in a page, and bring an earlier version back into the form without saving it', async () => {
    const name = 'letter-after-a-fall-out-polish';
    const page = await open(await sitDown(teacher), name);
    const before = await summaryField(page).inputValue();
    await retype(summaryField(page), 'List do domu.');
    await save(page);
    await soon(() => saved(name)).toContain('List do domu.');
    const list = await page.context().newPage();
    await list.goto(`${served.address}/review/#/history/resources/${name}`);
    const items = list.locator('.versions > ol > li');
    const [newest, earlier] = [items.first(), items.filter({ has: list.getByRole('link', { name: /^Bring this back/ }) }).first()];
    await newest.getByText('What changed').click();
    await soon(() => newest.innerText()).toMatch(/Summary[^]*List do domu\./);
    expect(await newest.locator('ins').count()).toBeGreaterThan(0);
    expect(await findViolations(list)).toEqual([]);
    await earlier.getByRole('link', { name: /^Bring this back/ }).click();
    await soon(() => summaryField(list).inputValue().catch(() => '')).toBe(before);
    await soon(() => list.getByRole('region', { name: 'An earlier version' }).innerText()).toContain('The form holds the earlier text. It is not saved.');
    expect(await list.getByText(/UNSAVED CHANGES/i).count()).toBe(1);
    expect(await saved(name)).toContain('List do domu.');
    await save(list);
    await soon(() => saved(name)).toContain(`summary: ${before.slice(0, 20)}`);
  });

  // The last two requests of a first save. A draft without a label is a draft like any other.
  test.each([['thinking-sheet', 'POST', /^\/pulls$/, 'Your words are still here'], ['parents-workshop', 'PUT', /\/labels$/, 'Saved as a draft']])('of whom one’s save of %s broke off half way: the other is told, and everybody sees what was begun', async (name, method, path, says) => {
    const [first, second] = [await open(await sitDown(teacher), name), await open(await sitDown(neighbour), name)];
    await retype(summaryField(first), 'Begun, and broken off.');
    fail(method, path);
    await save(first);
    await soon(() => toasts(first)).toContain(says);
    await first.context().close();
    trouble.instead = undefined;
    await retype(summaryField(second), 'By the second.');
    await save(second);
    await soon(() => toasts(second)).toBe('Not saved yet. Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here. Choose “Compare the two” to put them together.');
    expect(await saved(name)).toContain('Begun, and broken off.');
    expect(waiting(name)).toEqual([['cms/draft']]);

    await kept(second, name, 'By the second.');
    await second.reload();
    await soon(() => summaryField(second).inputValue().catch(() => '')).toBe('By the second.');
    await save(second);
    await soon(() => saved(name)).toContain('By the second.');
    expect(await partnership.repository.git(['show', `${draftOf(name)}^:content/resources/${name}/index.mdx`])).toContain('Begun, and broken off.');
  });

  test.each<[string, string, (page: Page, name: string) => Promise<void>]>([
    ['on the page of drafts', 'letter-after-a-fall-out', async (page, name) => {
      if (!page.url().includes('/review/')) await page.goto(`${served.address}/review/#/resources/${name}`);
      await page.getByRole('button', { name: 'Withdraw this draft' }).click();
    }],
    ['in the form', 'playground-zones-at-a-glance', async (page, name) => {
      await open(page, name);
      await page.getByRole('button', { name: 'Withdraw this change' }).click();
    }],
  ])('of whom one withdraws a draft %s and it fails: nothing is hidden, and the next time it is gone', async (_, name, withdraw) => {
    const page = await open(await sitDown(teacher), name);
    await retype(summaryField(page), 'To be withdrawn.');
    await save(page);
    await soon(() => waiting(name)).toEqual([['cms/draft']]);
    const failed = fail('DELETE', /^\/git\/refs\//);
    await withdraw(page, name);
    await soon(failed).toBe(1);
    // Whatever else the editor may want to do after that.
    await page.waitForTimeout(500);
    expect(waiting(name)).toEqual([['cms/draft']]);
    trouble.instead = undefined;
    await withdraw(page, name);
    await soon(() => saved(name)).toBe('');
    await soon(() => waiting(name)).toEqual([]);
  });

  test('publish only what they have read, and never over what is on the site', async () => {
    const page = await open(await sitDown(teacher), 'two-minute-playground-script');
    await retype(summaryField(page), 'What was handed in.');
    await save(page);
    await soon(() => saved('two-minute-playground-script')).toContain('handed in');
    const office = await open(await sitDown(foundation), 'two-minute-playground-script');
    await setStatus(office, 'Ready');
    await retype(summaryField(page), 'What was changed afterwards.');
    await save(page);
    await soon(() => saved('two-minute-playground-script')).toContain('afterwards');
    await dismiss(office);
    await tickAll(office);
    await publish(office);
    await soon(() => toasts(office)).toBe('Not published. Somebody has changed this page since you opened it, so it was not published unread. Open it again, read it, and publish it then.');

    const before = await changeOnSite('two-minute-playground-script', /^summary: .*$/m, 'summary: What is on the site meanwhile.');
    await office.reload();
    await soon(() => summaryField(office).inputValue().catch(() => '')).toBe('What was changed afterwards.');
    await tickAll(office);
    await publish(office);
    await soon(() => toasts(office)).toContain('Not published. This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost');
    expect(await partnership.repository.git(['rev-parse', 'main'])).toBe(before);
    expect(await saved('two-minute-playground-script')).toContain('afterwards');
  });

  test('change a page that had no draft yet: what was published meanwhile is not laid over, and the words stay', async () => {
    const page = await open(await sitDown(foundation), 'calm-start-in-the-dining-hall');
    await changeOnSite('calm-start-in-the-dining-hall', /\n$/, '\n\nA line that came later.\n');
    await retype(summaryField(page), 'Written over an old page.');
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. This page has been changed on the site since you opened it. Your words are still here. Choose “Compare the two” to put them together.');
    expect(await summaryField(page).inputValue()).toBe('Written over an old page.');
  });

  test('take a page off the site only as they have read it, and whatever is wrong with it; it comes back as a draft', async () => {
    const slug = 'lanyard-card-five-questions';
    const office = await open(await sitDown(foundation), slug);
    const before = await changeOnSite(slug, /\n$/, '\n\nRing me on 07700 900123.\n');
    await takeOff(office);
    await soon(() => toasts(office)).toContain('It is still on the site. It has been changed there since you opened it; open it again, and look at it first.');
    expect(await partnership.repository.git(['rev-parse', 'main'])).toBe(before);

    await dismiss(office);
    await takeOff(await open(office, slug));
    await office.getByRole('button', { name: 'Remove it' }).click();
    await soon(() => saved(slug)).toContain('Ring me on 07700 900123.');
    expect(await partnership.repository.git(['ls-tree', '-r', '--name-only', 'main', `content/resources/${slug}/`])).toBe('');
  });

  test('change different places: a draft whose page has moved on is published with both', async () => {
    const page = await open(await sitDown(foundation), 'new-pupil-buddies');
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

describe('a new page', { timeout: 300_000 }, () => {
  test.each([
    ['a title that is on the site', 'Affective statements', /^affective-statements-2$/],
    ['a title in Urdu', 'دائرہ وقت', /^[a-z0-9-]+$/],
    ['a title of nothing but symbols', '😀🎉', /^resource/],
  ])('with %s gets a name of its own', async (_, words, name) => {
    const before = await names();
    const added = async () => (await names()).filter((one) => !before.includes(one)).join(' and ');
    await share(await signIn(teacher), words);
    await soon(added).toMatch(name);
    expect(await saved(await added())).toContain(words);
  });

  test('keeps every letter that is typed while its form still fills itself, on a slow computer', async () => {
    const page = await signIn(teacher);
    const computer = await page.context().newCDPSession(page);
    for (const rate of [2, 3, 3, 4]) {
      await page.goto(`${served.address}/admin/?slow-${Math.random()}#/collections/resources`);
      await computer.send('Emulation.setCPUThrottlingRate', { rate });
      await beginResource(page);
      await retype(titleField(page), 'Affective statements');
      expect(await titleField(page).inputValue(), `${rate} times as slow`).toBe('Affective statements');
      await computer.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
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
    await page.getByText(/^(New resource|Share something you use)$/).first().click();
    await goToStep(page, 'Anything else');
    await page.getByRole('button', { name: 'Add File' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /choose a file/i }).first().click();
    await (await chooser).setFiles({ name: '../../netlify.toml', mimeType: 'application/toml', buffer: Buffer.from('[build]\ncommand = "evil"') });
    await soon(() => dialogs.at(-1)).toMatch(/cannot be added|is not a kind of file|netlify\.toml/i);
    expect(await page.getByText('netlify.toml').count()).toBe(0);
  });

  async function share(page: Page, words: string): Promise<void> {
    await beginResource(page);
    await retype(titleField(page), words);
    await save(page);
  }
});

async function takeOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Published$/ }).first().click();
  await page.getByRole('menuitem', { name: 'Unpublish' }).click();
}

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));

/** Makes the code host fail at one kind of request, and returns how often it has failed. */
function fail(method: string, path: RegExp): () => number {
  let failed = 0;
  trouble.instead = (ask) => {
    if (ask.method !== method || !path.test(ask.path)) return undefined;
    failed++;
    return Response.json({ message: 'Server Error' }, { status: 500 });
  };
  return () => failed;
}

const names = async () => (await partnership.repository.git(['for-each-ref', '--format=%(refname)', 'refs/heads/cms/resources'])).split('\n').filter(Boolean).map((ref) => ref.split('/')[4]!);

/** Changes a published page without the editor, and returns the new head of `main`. */
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
