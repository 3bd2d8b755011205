import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page. */
export type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The rules of WCAG 2.2 AA, and what is good practice besides. */
const ALL_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page that is open, by the rules with one of these tags, or by every rule it has. It runs in that page alone: axe’s own
 * way opens a second one for its report, which takes four times as long. Throws when there is a frame in the page, which would not be looked into,
 * unless only what is `within` an element is wanted.
 */
export async function findViolations(page: Page, tags: readonly string[] | 'every rule' = ALL_TAGS, within?: string): Promise<Violations> {
  if (!within && page.frames().length > 1) throw new Error(`The page ${page.url()} holds a frame, into which this does not look.`);
  const options = { ...(tags === 'every rule' ? {} : { runOnly: { type: 'tag', values: tags } }), resultTypes: ['violations'] };
  await page.evaluate(AXE);
  return page.evaluate(([asked, selector]) => (globalThis as unknown as { axe: { run(of: Document | Element, options: unknown): Promise<{ violations: Violations }> } }).axe.run(selector ? document.querySelector(selector)! : document, asked).then(({ violations }) => violations), [options, within] as const);
}

const AXE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
