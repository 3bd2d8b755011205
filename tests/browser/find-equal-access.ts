import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What IBM Equal Access says of one place in a page. */
export interface EqualAccessFault {
  /** The name of its rule, such as `aria_complementary_labelled`. */
  rule: string;
  message: string;
  /** The beginning of the element. */
  snippet: string;
}

/** What it says and we mean, each with the reason. */
const MEANT: readonly { rule: string; snippet: RegExp; why: string }[] = [
  { rule: 'input_autocomplete_valid', snippet: /autocomplete="username"/, why: 'Password managers look for exactly this, and here the name of an account is its e-mail address. HTML allows it.' },
  { rule: 'element_tabbable_role_valid', snippet: /^<(?:table|pre)\b|role="region"/, why: 'What scrolls has to be a stop of the keyboard, or nobody could scroll it without a mouse. What does not scroll is none: src/frame/look/scrollers.ts.' },
  { rule: 'aria_complementary_label_visible', snippet: /^<aside/, why: 'What is beside a text has a name for those who hear the page. Those who see it see where it is, and its headings.' },
];

/**
 * What IBM Equal Access finds on the page that is open: what breaks WCAG 2.2, and what it would have done otherwise. What it leaves to people, and what it only
 * suspects, is left out, and so is what we mean. It runs in the page and asks nobody. See https://www.ibm.com/able/requirements/checker-rule-sets.
 */
export async function findEqualAccess(page: Page): Promise<EqualAccessFault[]> {
  await page.evaluate(`${ENGINE}; globalThis.ace = ace;`);
  const results = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: { Checker: new () => { check(of: Document, rules: string[]): Promise<{ results: { ruleId: string; value: [string, string]; message: string; snippet: string }[] }> } } };
    return (await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2'])).results.filter(({ value: [, is] }) => is === 'FAIL').map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet: snippet.replace(/\s+/g, ' ').slice(0, 200) }));
  });
  // Both sets of rules have the same rule.
  const all = [...new Map(results.map((one) => [JSON.stringify(one), one])).values()];
  return all.filter((fault) => !MEANT.some(({ rule, snippet }) => rule === fault.rule && snippet.test(fault.snippet)));
}

const ENGINE = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');
