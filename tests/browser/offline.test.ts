import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { context, go, home, listKept, openAnew, page, PATIENT, PICTURES, pictureWidths, said, SCRIPT, today, useKeptSite, versionShown, visit, whole } from './kept-site.ts';

useKeptSite();

describe('without a network', () => {
  test('pages that were opened open again whole: words, styles, letters, pictures, and the links between them', async () => {
    await visit(PICTURES);
    const online = await pictureWidths();
    await visit('/resources/');
    await context.setOffline(true);
    await go(PICTURES);
    expect(await page.locator('.kept-line').innerText()).toBe(`You are offline. This page is as it was on ${today()}. What is kept on this device`);
    expect(await versionShown()).toEqual(whole('A'));
    expect(await pictureWidths()).toEqual(online);
    expect(await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter(({ family }) => family.includes('Atkinson')).map(({ weight, status }) => `${weight} ${status}`)).filter((face) => face.endsWith('loaded') && !face.endsWith('unloaded')).sort())).toEqual(['400 loaded', '700 loaded']);
    await page.locator('a[href="/resources/"]:visible:not(.search-open)').first().click();
    await page.waitForURL(`${home}/resources/`);
    expect(await page.locator('h1').innerText()).toBe('Resources');
    expect(said).toEqual([]);
  });

  test('a page is found by an address with choices, and by one without its last stroke', async () => {
    await visit('/resources/?theme=family-and-community');
    await context.setOffline(true);
    await go('/resources/?theme=common-concerns');
    await expect.poll(() => page.locator('input[value=common-concerns]').isChecked(), PATIENT).toBe(true);
    await go('/resources');
    expect(page.url()).toBe(`${home}/resources/`);
    expect(said).toEqual([]);
  });

  test('a page that was not opened is explained, with what there is instead', async () => {
    await visit(PICTURES);
    await visit(SCRIPT);
    await context.setOffline(true);
    const answer = await go('/schools/');
    expect(answer!.status()).toBe(503);
    expect(await page.locator('#missing').innerText()).toBe('This page is not on your device, and the network is not answering.\n\nThe pages you have opened before are listed below. Try again');
    await expect.poll(() => page.locator('.kept-pages a').allInnerTexts(), PATIENT).toEqual(['Two-minute playground script', 'Six feelings pictures']);
    await page.getByLabel('Search these titles').fill('play scr');
    expect(await page.locator('#say').innerText()).toBe('1 page found.');
    expect(await page.locator('.kept-line').count()).toBe(0);
    await page.locator('.kept-pages a').click();
    await page.waitForURL(home + SCRIPT);
    await context.setOffline(false);
    await go('/schools/');
    expect(await page.locator('h1').innerText()).toBe('Schools');
    expect(said).toEqual([]);
  });

  test('the search says that it needs one, and leads to what is kept', async () => {
    await visit('/');
    await context.setOffline(true);
    await go('/');
    await page.locator('.search-open').click();
    await page.keyboard.type('play');
    await page.locator('.search-results a').waitFor();
    expect(await page.locator('site-search [role=status]').innerText()).toBe('The search needs a network, and you are offline.');
    expect(await page.locator('.search-results a').innerText()).toBe('What is kept on this device');
  });

  test('on paper nothing is said about it', async () => {
    await visit(SCRIPT);
    await context.setOffline(true);
    await go(SCRIPT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kept-line').isVisible()).toBe(false);
  });
});

test('“Keep this page” keeps its PDF too, and both open without a network', async () => {
  await go(SCRIPT);
  await page.locator('.print-menu > summary').click();
  await page.getByRole('button', { name: 'Keep this page on this device' }).click();
  await page.getByText('Kept. It opens on this device without a network.').waitFor();
  await context.setOffline(true);
  await go('/offline/');
  await expect.poll(() => page.locator('.kept-pages li').allInnerTexts(), PATIENT).toEqual([expect.stringContaining('Kept until you remove it. PDF Remove')]);
  await go(SCRIPT);
  const link = page.locator(`a[href$="${SCRIPT.split('/')[2]}.pdf"]`).first();
  expect(await link.getAttribute('download')).toBe(null);
  const file = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return [answer.headers.get('Content-Type'), (await answer.text()).slice(0, 5)];
  }, (await link.getAttribute('href'))!);
  expect(file).toEqual(['application/pdf', '%PDF-']);

  await go('/offline/');
  await page.getByRole('button', { name: 'Remove: Two-minute playground script' }).click();
  await page.getByText('Nothing is kept yet. Pages are kept when you open them.').waitFor();
  expect((await listKept()).map(({ address }) => address)).toEqual(['/offline/']);
});

describe('the pack', () => {
  const LETTER = '/resources/letter-after-a-fall-out-urdu/';
  const packedNow = async () => (await listKept()).map(({ address }) => address);

  test('opens and prints without a network, also what was added from a card and never opened', async () => {
    await context.addInitScript(() => { window.print = () => undefined; });
    // Without help from the browser's own cache.
    await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    await go('/resources/');
    for (const more = page.getByRole('button', { name: 'Show more' }); await more.isVisible(); ) {
      const count = await page.locator('.cards > li').count();
      await more.click();
      await expect.poll(() => page.locator('.cards > li').count()).toBeGreaterThan(count);
    }
    const other = (await page.locator(`.resource-card:visible a[href^="/resources/"]:not([href="${PICTURES}"])`).first().getAttribute('href'))!;
    for (const path of [PICTURES, other]) {
      await page.locator('.resource-card', { has: page.locator(`a[href="${path}"]`) }).locator('add-to-pack button').click();
      await expect.poll(packedNow, PATIENT).toEqual(expect.arrayContaining(['/my-pack/', '/my-pack/resources.json', path, `/my-pack/handouts/${path.split('/')[2]}.json`]));
    }
    await context.setOffline(true);
    await go('/my-pack/');
    await page.getByRole('heading', { name: 'In my pack: 2 resources' }).waitFor();
    await page.getByText('Your pack is kept on this device, so you can open and print it without a network. You need a network only to download it as one file.').waitFor();
    await page.getByRole('button', { name: 'Print all' }).click();
    await page.getByText('Your pack is ready to print.').waitFor();
    expect(await page.locator('.printout > article').count()).toBe(2);
    expect(await page.evaluate(() => [...document.querySelectorAll<HTMLImageElement>('.printout img')].map((image) => image.naturalWidth > 0))).toEqual(expect.not.arrayContaining([false]));
    expect(await page.locator('.printout img').count()).toBeGreaterThan(0);
    await go(other);
    expect(await page.locator('.kept-line').innerText()).toContain(`This page is as it was on ${today()}.`);
  });

  test('lets go of what is taken out, and says so when keeping is turned off', async () => {
    await go(LETTER);
    await page.locator('.actions add-to-pack button').click();
    await expect.poll(packedNow, PATIENT).toContain('/my-pack/handouts/letter-after-a-fall-out-urdu.json');
    await page.locator('.actions add-to-pack button').click();
    await expect.poll(packedNow, PATIENT).not.toContain('/my-pack/handouts/letter-after-a-fall-out-urdu.json');
    await page.locator('.actions add-to-pack button').click();
    await go('/offline/');
    await page.getByRole('button', { name: 'Turn it off and remove everything' }).click();
    await page.getByText('This is turned off. No page is kept on this device.').waitFor();
    await go('/my-pack/');
    await page.getByText('Your pack needs a network: keeping pages is turned off on this device.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

describe('turned off', () => {
  test('everything is forgotten and nothing more is kept, until it is turned on again', async () => {
    await visit(SCRIPT);
    await go('/offline/');
    await page.getByRole('button', { name: 'Turn it off and remove everything' }).click();
    await page.getByText('This is turned off. No page is kept on this device.').waitFor();
    const left = () => page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)]);
    expect(await left()).toEqual([]);
    await go(SCRIPT);
    await page.locator('.print-menu > summary').click();
    await page.getByRole('button', { name: 'Keep this page on this device' }).click();
    await page.getByText('Keeping pages is turned off on this device. You can turn it on again under “Reading offline”.').waitFor();
    expect(await left()).toEqual([]);
    await go('/offline/');
    await page.getByRole('button', { name: 'Turn it on again' }).click();
    await page.getByText('Nothing is kept yet. Pages are kept when you open them.').waitFor();
    await visit(SCRIPT);
    expect(said).toEqual([]);
  });

  test('by signing out: what was read leaves the browser with the editor', async () => {
    await visit(SCRIPT);
    await go('/sign-in/');
    await page.locator('#sign-out').evaluate((button: HTMLButtonElement) => button.click());
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test('of the editor, of signing in and of forms nothing is ever kept', async () => {
  await visit('/');
  for (const path of ['/admin/', '/sign-in/', '/share/', '/concern/']) await go(path);
  await visit(SCRIPT);
  expect((await listKept()).map(({ address }) => address).sort()).toEqual(['/', '/offline/', SCRIPT]);
  await context.setOffline(true);
  await expect(go('/sign-in/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('opening a page fetches nothing that it does not need, but the page for being offline, the service worker, and what it keeps for the board', async () => {
  const asked: string[] = [];
  context.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await visit(SCRIPT);
  const html = readFileSync(`dist${SCRIPT}index.html`, 'utf8');
  expect(asked.filter((path) => !path.startsWith('/_astro/') && !html.includes(`"${path}"`) && path !== SCRIPT)).toEqual(expect.arrayContaining(['/service-worker.js']));
  expect([...new Set(asked.filter((path) => !path.startsWith('/_astro/') && path !== SCRIPT && path !== '/favicon.svg'))].sort()).toEqual(['/offline/', '/service-worker.js', '/slides/two-minute-playground-script.json']);
  expect(asked.filter((path) => /latin-ext|\.woff$/.test(path))).toEqual([]);
});

describe('the page about it', () => {
  test.each([
    ['a laptop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['a laptop enlarged four times, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])('is right on %s', async (_, options) => {
    await openAnew(options);
    await visit(PICTURES);
    await visit(SCRIPT);
    await go('/offline/');
    await page.locator('.kept-pages a').first().waitFor();
    for (const path of ['/offline/', SCRIPT]) {
      if (path === SCRIPT) await context.setOffline(true);
      await go(path);
      const violations = await findViolations(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(said).toEqual([]);
  });

  test('says without script that nothing is kept', async () => {
    await openAnew({ javaScriptEnabled: false });
    await go('/offline/');
    expect(await page.locator('main').innerText()).toContain('JavaScript is switched off in this browser, so no page is kept.');
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

test('a phone can put the site on its home screen', async () => {
  await go('/');
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string }[] };
  for (const { src } of icons) expect((await context.request.get(home + src)).status()).toBe(200);
});
