import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { survey } from '../../src/checks/content/survey.ts';
import { openActions } from '../../src/meeting/actions.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { goToStep, publish, save, setStatus, signIn, soon, textOf, tickAll, toasts } from './editor.ts';
import { browser, folder, partnership, published, served, usePartnership } from './local-partnership.ts';

const BRANCH = 'cms/meetings/headteachers-one-more-time';

let office: Page;

usePartnership();
beforeAll(async () => {
  office = await signIn(browser, served.address, partnership.people[1]!, { complaints: [], said: '' });
});

describe('the Foundation posts a meeting', { timeout: 300_000 }, () => {
  test('and a new one opens with the usual agenda, a term, the headings of the notes, and a reminder that is not published', async () => {
    await office.goto(`${served.address}/admin/?1#/collections/meetings/new`);
    await office.getByLabel('Title').first().waitFor();
    await soon(() => textOf(office).innerText()).toContain('What we were unsure of');
    const form = await office.locator('form, [class*=ControlPane]').first().innerText();
    expect(form).toContain('Name schools and roles, never a person.');
    await goToStep(office, 'What was agreed');
    expect(await office.locator('[data-field=actions]').innerText()).toMatch(/0 Action/i);
    await soon(() => preview().innerText()).toContain('What we said we would do');
    expect(await preview().innerText()).not.toContain('never a person');
    expect(await preview().innerText()).toMatch(/(Autumn|Spring|Summer) term 20\d\d/);
  });

  test('without a group it says what to do; with one it lists what is open from earlier meetings', async () => {
    await soon(() => office.getByText('Choose the group above.').count()).toBe(1);
    await goToStep(office, 'The meeting');
    await office.getByRole('radiogroup', { name: 'Group', exact: true }).getByText('Headteachers', { exact: true }).click();
    await soon(() => office.locator('.open-actions').innerText()).toContain('Draft a page for governors on what to ask about lunchtimes');
    expect(await office.locator('.open-actions').innerText()).not.toContain('Share the picture questions');
  });

  test('and fills it in without typing an action twice', async () => {
    await office.getByLabel('Title').first().fill('Headteachers: summer 2026');
    await soon(() => office.locator('.same-title').innerText()).toContain('Another meeting is called Headteachers, summer 2026 already.');
    await office.getByLabel('Title').first().fill('Headteachers, one more time');
    await soon(() => office.locator('.same-title').innerText()).toBe('');
    await goToStep(office, 'The meeting');
    await office.getByLabel('Term', { exact: true }).first().selectOption({ label: 'Autumn term 2026' });
    await pick('Host school', 'Foxglove Junior School');
    await fillTime('Begins', '31/11/2026 9am');
    await soon(() => office.locator('[data-field=starts] output').innerText()).toBe('There is no 31 November, because November has at most 30 days.');
    await fillTime('Begins', '18/11/2026 9am');
    await soon(() => office.locator('[data-field=starts] output').innerText()).toBe('Wednesday 18 November 2026, 9am');
    await fillTime('Ends', 'Wednesday 18th Nov 26 at 10.00');
    await goToStep(office, 'What was agreed');
    await office.getByLabel(/Draft a page for governors/).selectOption('done');
    await office.getByLabel(/Host two visitors at a meeting/).selectOption('dropped');
    await office.getByLabel(/Host two visitors at a meeting/).selectOption('');
    await goToStep(office, 'Anything else');
    await office.getByRole('switch', { name: /example/i }).click();
    await goToStep(office, 'The meeting');
    await soon(() => problems()).toBe('');
  });

  test('a name in the notes is pointed out before anybody reads it', async () => {
    await textOf(office).focus();
    await office.keyboard.press('Control+End');
    await office.keyboard.type('Joanna Featherstone said that it was loud.', { delay: 5 });
    await soon(() => problems()).toContain('This seems to name a person who spoke or was there.');
    for (let key = 0; key < 42; key++) await office.keyboard.press('Backspace');
    await soon(() => problems()).toBe('');
  });

  test('saves, and the file says what was meant', async () => {
    await save(office);
    await soon(drafts).toContain(BRANCH);
    await soon(() => toasts(office)).toContain('Saved as a draft');
    expect(await partnership.repository.git(['show', `${BRANCH}:content/meetings/headteachers-one-more-time.mdx`])).toMatchInlineSnapshot(`
      "---
      title: Headteachers, one more time
      group: headteachers
      term: 2026-autumn
      starts: 2026-11-18T09:00
      ends: 2026-11-18T10:00
      host: foxglove-junior
      state: planned
      agenda:
        - "Check-in: one thing that went well"
        - What we said we would do
        - Something to look at
        - A hard question, with no names
        - Who does what, and by when
        - Check-out
      settled:
        - action: Draft a page for governors on what to ask about lunchtimes
          meeting: 2026-summer-headteachers
          outcome: done
      example: true
      ---

      ## What we talked about

      ## What we were unsure of

      ## Next time"
    `);
  });

  test('publishes it, the site has nothing to put right, and the action is open no longer', async () => {
    await setStatus(office, 'Ready');
    await tickAll(office);
    await publish(office);
    await soon(() => published).toBe(1);
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', partnership.repository.folder, clone]);
    const { library, problems } = await survey(clone, '2026-11-23');
    expect(problems).toEqual([]);
    const meetings = library.ofKind('meetings').map(({ slug, values }) => ({ ...values, slug }));
    const open = openActions({ today: '2026-11-23', settings: library.settings, meetings } as unknown as Catalogue).map(({ what }) => what);
    expect(open).toContain('Host two visitors at a meeting after a suspension');
    expect(open).not.toContain('Draft a page for governors on what to ask about lunchtimes');
  });
});

const preview = () => office.frameLocator('#preview-pane').locator('.preview');
const problems = async () => (await office.frameLocator('#preview-pane').locator('.preview-problems').allInnerTexts()).join('\n');
const drafts = async () => (await partnership.repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/cms'])).split('\n').filter(Boolean);

async function pick(label: string, option: string): Promise<void> {
  const field = office.getByLabel(label, { exact: true }).first();
  await field.click();
  await field.pressSequentially(option);
  await office.getByRole('option', { name: option }).first().click();
}

async function fillTime(label: string, value: string): Promise<void> {
  await office.getByLabel(label, { exact: true }).first().fill(value);
  await office.keyboard.press('Tab');
}
