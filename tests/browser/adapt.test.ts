import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { About } from '../../src/editor/published/records.ts';
import { shardOf } from '../../src/editor/published/shards.ts';
import { startAdaptation } from '../../src/catalogue/start-adaptation.ts';
import type { Resource } from '../../src/catalogue/catalogue.ts';
import { splitPage } from '../../src/mdx/front-matter.ts';
import { readPage } from '../../src/mdx/page.ts';
import { withoutFiles } from '../../src/mdx/without-files.ts';
import { kinds } from '../../src/schema/index.ts';
import { copyProject } from '../../src/server/project-copy.ts';
import { buildSite } from '../../src/server/site-build.ts';
import { warmUp } from '../astro-build.ts';
import { preview, retype, save, signIn, soon, textOf, titleField, type Heard, writeAtEnd } from './editor.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const ORIGINAL = 'two-minute-playground-script';
const desk = join(folder, 'desk');
const pages = join(folder, 'pages');
const site = join('.local', `adapt-${process.pid}`);
const pageOf = (slug: string) => `content/resources/${slug}/index.mdx`;
const person = (school: string) => ({ email: `office@${school}.example`, name: school, roles: [], password: 'circle-of-chairs' });

/** Three schools, each of which adapts the previous school's version. */
const chain = [
  { school: 'foxglove-junior', slug: 'bus-queue-script', title: 'Bus queue script', changed: 'Said in a queue.', why: 'Our fall-outs begin at the bus.' },
  { school: 'millrace-infant-and-nursery', slug: 'cloakroom-script', title: 'Cloakroom script', changed: 'Said among the coats.', why: 'It is where they wait.' },
  { school: 'copperbeech-special', slug: 'taxi-script', title: 'Taxi script', changed: 'Shown with pictures.', why: 'Our pupils come by taxi.' },
] as const;

const heard: Heard = { complaints: [], said: '' };

/** Writes what the next build would write for a page that has just been published, so that the next school need not wait for one. */
function layDown(slug: string): void {
  const text = readFileSync(join(desk, pageOf(slug)), 'utf8');
  const values = readPage(text, kinds.resources.fields).values as Resource;
  writeFileSync(join(pages, `adapt/${slug}.json`), JSON.stringify(startAdaptation({ ...values, slug }, withoutFiles(splitPage(text).body))));
  const { shards } = JSON.parse(readFileSync(join(pages, 'cms/published.json'), 'utf8')) as About;
  const shard = join(pages, `cms/${shardOf('entries', `resources/${slug}`, shards.entries)}.json`);
  writeFileSync(shard, JSON.stringify({ ...JSON.parse(readFileSync(shard, 'utf8')), [`resources/${slug}`]: { values } }));
}

beforeAll(() => {
  cpSync('content', join(desk, 'content'), { recursive: true });
  cpSync('dist', pages, { recursive: true });
});
usePartnership({ people: chain.map(({ school }) => person(school)), site: pages });
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

/** Presses the button on the original's page, signs in, and waits for the form. */
async function pressAdapt(email: string, password: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${served.address}/resources/${ORIGINAL}/`);
  await page.locator('main a.button[href^="/admin/?adapt="]').click();
  await page.waitForURL(/sign-in/);
  await page.fill('#sign-in input[name=email]', email);
  await page.fill('#sign-in input[name=password]', password);
  await page.click('#sign-in .button');
  await page.waitForURL(/adapt=.*#\/collections\/resources\/new/);
  return page;
}

/** The school fills in what only it can know, and the Foundation publishes. Both steps are tested elsewhere. */
async function publish(slug: string, school: string): Promise<void> {
  const draft = await partnership.repository.git(['show', `cms/resources/${slug}/index:${pageOf(slug)}`]);
  const own = `school: ${school}\nadded: 2026-11-20\nreviewed: 2026-11-20\nreview: 2027-autumn\nsteward: Pastoral lead\nsafeguarding:\n  pictures: no-pictures\n  voice: composite\n  nameless: true\n  checked: Designated safeguarding lead\nexample: true\n`;
  const complete = draft.replace(/^(added|reviewed|review): .*\n/gm, '').replace(/^safeguarding:\n {2}nameless: false\nexample: false\n/m, own);
  mkdirSync(dirname(join(desk, pageOf(slug))), { recursive: true });
  writeFileSync(join(desk, pageOf(slug)), `${complete}\n`);
  expect(readPage(complete, kinds.resources.fields).faults).toEqual({ fields: [], words: [] });
  await partnership.repository.publishCheckout(desk);
  layDown(slug);
}

describe('three schools make a chain in the editor', { timeout: 300_000 }, () => {
  test.each(chain.map((link, at) => [link.title, link, chain[at - 1]] as const))('%s', async (_, { school, slug, title, changed, why }, parent) => {
    const from = parent ? { slug: parent.slug, title: parent.title, version: '1.0' } : { slug: ORIGINAL, title: 'Two-minute playground script', version: '2.4' };
    const { email, password } = person(school);
    const page = parent ? await signIn(browser, served.address, person(school), heard) : await pressAdapt(email, password);
    if (parent) await page.goto(`${served.address}/admin/?adapt=${parent.slug}#/collections/resources/new`);
    // The form holds the text and says where it comes from, and nobody can change that.
    await soon(() => titleField(page).inputValue().catch(() => '')).toBe(`${from.title} (our version)`);
    await soon(() => textOf(page).innerText()).toContain(parent ? parent.changed : 'What happened?');
    await soon(() => page.locator('.write-once').allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()))).toEqual([`${from.title} This stays as it is.`, `${from.version} This stays as it is.`]);
    expect(await page.locator('.prefill-notes').innerText()).toContain(`This form holds the text and facts of “${from.title}”, version ${from.version}.`);
    await retype(titleField(page), title);
    await page.getByLabel('What you changed').first().fill(changed);
    await page.getByLabel('Why you changed it').first().fill(why);
    await writeAtEnd(page, changed);
    await soon(() => textOf(page).innerText()).toContain(changed);
    await soon(() => preview(page).locator('.preview').innerText()).toContain(changed);
    await save(page);
    await soon(() => partnership.repository.git(['for-each-ref', '--format=%(refname:short)', `refs/heads/cms/resources/${slug}`])).toContain(slug);
    const draft = await partnership.repository.git(['show', `cms/resources/${slug}/index:${pageOf(slug)}`]);
    expect(draft).toContain(`adapted:\n  resource: ${from.slug}\n  version: "${from.version}"\n  changed: ${changed}\n  why: ${why}\n`);
    expect(draft).toMatch(new RegExp(`\\n\\n${changed}\\s*$`));
    expect(draft).not.toMatch(/^(steward|school|files|retired|access):/m);
    expect(await partnership.repository.git(['diff', '--name-only', `main...cms/resources/${slug}/index`])).toBe(pageOf(slug));
    await publish(slug, school);
    await page.context().close();
  });

  test('the editor asks no other host for anything', () => expect(heard.complaints).toEqual([]));
});

describe('then the original changes, and the site is built', { timeout: 300_000 }, () => {
  const built = (path: string) => readFileSync(join(site, 'dist', path), 'utf8');
  const wordsOf = (path: string) => built(path).replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '').replace(/&#39;/g, '’').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
  const [first, second, third] = chain;

  beforeAll(async () => {
    const original = readFileSync(join(desk, pageOf(ORIGINAL)), 'utf8');
    writeFileSync(join(desk, pageOf(ORIGINAL)), `${original.replace('version: "2.4"', 'version: "2.5"')}\nThank the one who fetched you.\n`);
    await partnership.repository.publishCheckout(desk);
    await copyProject(process.cwd(), site);
    await partnership.repository.checkOut(join(process.cwd(), site, 'content'));
    vi.stubEnv('TAKEAWAY_CACHE', warmUp(site).TAKEAWAY_CACHE);
    const result = await buildSite({ root: join(process.cwd(), site), into: join(process.cwd(), site, 'dist'), signal: new AbortController().signal, history: partnership.repository.folder });
    expect(result.report).toBe('');
  }, 900_000);

  test('the first adaptation says that the original has moved on, and what changed in it', () => {
    expect(wordsOf(`resources/${first.slug}/index.html`)).toContain('The original has changed since (2.4 → 2.5).');
    const compared = wordsOf(`resources/${first.slug}/compared/index.html`);
    expect(compared).toContain('What changed in the original since (2.4 → 2.5)');
    expect(built(`resources/${first.slug}/compared/index.html`)).toMatch(/Added[\s\S]*?Thank the one who fetched you\./);
    expect(compared).toContain(first.changed);
  });

  test('those after it are as they were, each with what it began as, what changed and why', () => {
    const page = wordsOf(`resources/${third.slug}/index.html`);
    expect(page).not.toContain('The original has changed');
    expect(page).toContain(`Based on ${second.title} by Millrace Infant and Nursery School (version 1.0), which was adapted from ${first.title} by Foxglove Junior School and goes back to Two-minute playground script, 3 steps ago.`);
    expect(page).toContain(`We changed: ${third.changed}`);
    expect(page).toContain(`Because: ${third.why}`);
  });

  test('the original names who adapted it, and the family shows all of them', () => {
    expect(wordsOf(`resources/${ORIGINAL}/index.html`)).toMatch(/Adapted by 2 schools:.*Bus queue script Foxglove Junior School. Said in a queue. For/);
    for (const slug of [ORIGINAL, ...chain.map((link) => link.slug)]) {
      const family = built(`resources/${slug}/family/index.html`);
      for (const { title } of chain) expect(family.match(new RegExp(`aria-label="${title},`, 'g')), `${title} in the family of ${slug}`).toHaveLength(1);
    }
  });

  test('the credit says the same on the page, in Word, in the PDF and in the open data', async () => {
    const credit = 'It is adapted from “Cloakroom script” (version 1.0) by Millrace Infant and Nursery School, https://restorative-schools.example.org/resources/cloakroom-script/, shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changes were made. The first of them is “Two-minute playground script” by Hawthorn Lane Primary, https://restorative-schools.example.org/resources/two-minute-playground-script/, shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).';
    expect(wordsOf(`resources/${third.slug}/index.html`)).toContain(credit);
    const file = (ending: string) => new Uint8Array(readFileSync(join(site, 'dist', `resources/${third.slug}/${third.slug}.${ending}`)));
    expect(strFromU8(unzipSync(file('docx'))['word/document.xml']!).replace(/<[^>]+>/g, '')).toContain(credit);
    const { text } = await extractText(await getDocumentProxy(file('pdf')), { mergePages: true });
    expect(text.replace(/\s+/g, '')).toContain(credit.replace(/\s+/g, ''));
    const data = JSON.parse(built('data/1/resources.json')) as { resources: { name: string; credit: string; adapted?: object }[] };
    expect(data.resources.find(({ name }) => name === third.slug)).toMatchObject({ credit: expect.stringContaining(credit), adapted: { resource: second.slug, version: '1.0' } });
    expect(built(`resources/${third.slug}/index.html`)).toContain('"isBasedOn":[{"@type":["LearningResource"],"@id":"https://restorative-schools.example.org/resources/cloakroom-script/"');
  });

  test('the finder, the feeds and what the editor starts from know them too', () => {
    expect(JSON.stringify(globSync(join(site, 'dist/finder/cards/*.json')).map((piece) => readFileSync(piece, 'utf8')))).toContain(third.title);
    expect(globSync(join(site, 'dist/feeds/**/*.atom')).some((feed) => readFileSync(feed, 'utf8').includes(`/resources/${third.slug}/`))).toBe(true);
    expect(JSON.parse(built(`adapt/${ORIGINAL}.json`))).toMatchObject({ values: { adapted: { resource: ORIGINAL, version: '2.5' } } });
    expect(built(`resources/${first.slug}/starter.mdx`)).toContain('adapted:\n  resource: bus-queue-script\n  version: "1.0"');
  });
});
