import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

/** Prints the digest of this term. `prepare` may change the page first. */
async function sheets(prepare?: () => void): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${site.address}/digest/`);
  if (prepare) await page.evaluate(prepare);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

test('prints on one sheet of A4', async () => expect(await sheets()).toBe(1));

test('prints on one sheet even when every heading has as many lines as it may have, each as long as it may be', async () => {
  expect(await sheets(() => {
    const [first] = document.querySelectorAll('.digest-sheet section');
    const line = first!.querySelector('li')!;
    line.querySelector('a')!.textContent = 'A title that is as long as the titles of resources are, mostly';
    line.querySelector('.digest-words')!.textContent = 'word '.repeat(22);
    const withLines = (count: number) => {
      const section = first!.cloneNode(true) as Element;
      section.querySelector('ul')!.replaceChildren(...Array.from({ length: count }, () => line.cloneNode(true)));
      return section;
    };
    document.querySelector('.digest-sheet')!.replaceChildren(...[3, 2, 3, 3, 3, 2, 3, 2, 3, 1].map(withLines));
  })).toBe(1);
});

test('on paper every line has its address, and there is nothing to press', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/digest/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.digest-sheet a').first().evaluate((link) => getComputedStyle(link, '::after').content)).toContain('restorative-schools.example.org/');
  expect(await page.locator('.digest .button:visible, .site-footer:visible').count()).toBe(0);
  await page.close();
});

test('as plain text it is there without script, with whole addresses', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.address}/digest/`);
  await page.getByRole('link', { name: 'As plain text, to copy' }).click();
  await page.waitForURL(/\/digest\/\d{4}-[a-z]+\.txt$/);
  const words = await page.locator('body').innerText();
  expect(words).toContain('https://restorative-schools.example.org/');
  expect(words).not.toMatch(/[<>]|undefined/);
  expect(words.trim()).toBe(readFileSync(`dist${new URL(page.url()).pathname}`, 'utf8').trim());
  await page.context().close();
});
