import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/checks/rules/index.ts';
import { sampleEntry, sampleLibrary } from '../src/checks/content/sample.ts';
import type { Example } from '../src/checks/rule.ts';

const words = (address: string) => readFileSync(`dist${address}`, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const html = (address: string) => readFileSync(`dist${address}index.html`, 'utf8');

/** The words between two headings of a page. */
function between(address: string, from: string, to: string): string {
  const all = words(`${address}index.html`);
  const start = all.indexOf(` ${from} `, all.indexOf('Where'));
  return all.slice(start, all.indexOf(` ${to} `, start));
}

describe('the page of a meeting', () => {
  test('says what was done since the last one and what was still open, which nobody typed there', () => {
    const begins = between('/meetings/2026-autumn-headteachers/', 'What we said we would do', 'Agenda');
    expect(begins).toMatch(/Done or dropped since the last meeting.*Give every supervisor a lanyard card.*Done on 4 September 2026/);
    expect(begins).toMatch(/Write one letter about lunchtimes.*Dropped on 7 October 2026/);
    expect(begins).toMatch(/Still open when we met.*Draft a page for governors.*Due last term\..*Carried over once/);
    expect(readFileSync('content/meetings/2026-autumn-headteachers.mdx', 'utf8')).not.toContain('Draft a page for governors');
  });

  test.each([
    ['2026-autumn-headteachers', ['Decisions', 'Actions', 'What we said we would do', 'Agenda', 'Present']],
    ['2026-summer-headteachers', ['Decisions', 'Actions', 'Agenda', 'Present']],
    ['2027-spring-headteachers', ['What we said we would do', 'Agenda']],
  ])('%s begins with what was decided and who does what; only those who were there need the rest', (slug, order) => {
    const headings = [...html(`/meetings/${slug}/`).matchAll(/<h2 id="s-[^"]*"[^>]*>([^<]*)/g)].map(([, heading]) => heading!);
    expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
    const folded = [...html(`/meetings/${slug}/`).matchAll(/<summary><h2 id="s-[^"]*"[^>]*>([^<]*)/g)].map(([, heading]) => heading);
    expect(folded).toEqual(order.includes('Present') ? ['Agenda', 'Present'] : []);
  });

  test('that is still to come can be put in a calendar from under its title, and is passed on from where those before it are', () => {
    const page = html('/meetings/2027-spring-headteachers/');
    const [band, rail] = [page.slice(page.indexOf('class="band"'), page.indexOf('page-columns')), (of: string) => of.slice(of.indexOf('<aside class="rail'))];
    for (const action of ['href="/meetings/2027-spring-headteachers.ics"', '<time class="leaf"']) expect(band).toContain(action);
    for (const meeting of [page, html('/meetings/2026-autumn-headteachers/')]) expect(rail(meeting)).toContain('data-copy-address');
  });

  test('that is still to come shows what is open now', () => {
    expect(between('/meetings/2027-spring-headteachers/', 'Open now', 'Agenda')).toContain('Draft a page for governors');
  });

  test('says how to get there, and what access there is', () => {
    expect(words('/meetings/2026-autumn-leading-practitioners/index.html')).toMatch(/Where Harbour Rise School.*drama studio.*Getting there.*Access.*If you cannot come/);
  });

  test('that was cancelled says so and why, and carries nothing over', () => {
    const page = words('/meetings/2026-spring-leading-practitioners/index.html');
    expect(page).toContain('This meeting was cancelled. The boiler had broken');
    expect(page).not.toContain('What we said we would do');
  });

  test('that was moved says so', () => expect(words('/meetings/2027-spring-leading-practitioners/index.html')).toContain('Note: Moved from 3 to 10 March 2027'));
});

test('a visit has the button that asks for a place under its title, and the packs beside it', () => {
  const page = html('/visits/lunchtime-at-hawthorn-lane/');
  const band = page.slice(page.indexOf('class="band"'), page.indexOf('page-columns'));
  expect(band).toMatch(/href="#s-ask-for-a-place"[^>]*>Ask for a place/);
  expect(page).toContain('id="s-ask-for-a-place"');
  expect(band).toMatch(/\d+ of \d+ places left/);
  expect(page.slice(page.indexOf('<aside'))).toContain('/visits/lunchtime-at-hawthorn-lane/visitor-pack/');
});

test.each(['/meetings/', '/visits/', '/'])('%s shows days as leaves of a calendar, and each of them in full as well', (address) => {
  const leaves = html(address).match(/<time class="leaf" datetime="[^"]+" aria-hidden="true"/g) ?? [];
  expect(leaves.length).toBeGreaterThan(0);
  for (const leaf of leaves) expect(html(address).split(`<time datetime="${/datetime="([^"]+)"/.exec(leaf)![1]}"`).length).toBeGreaterThan(1);
});

test('open actions are listed by term and by school, the late ones first, and the Foundation has its own', () => {
  const page = words('/meetings/actions/index.html');
  expect(page).toMatch(/By term .*Due last term .*Due this term .*Due next term .*By school .*Bridgewick Centre .*The Restorative Foundation/);
  expect(page).not.toMatch(/overdue/i);
  expect(page).not.toContain('Give every supervisor a lanyard card');
});

test('a resource that a meeting agreed on says who agreed, when, and where to read it', () => {
  expect(words('/resources/two-minute-playground-script/index.html')).toContain('All primary schools of the partnership use the two-minute playground script, each in its own words. Agreed by our headteachers, 10 June 2026');
  expect(html('/resources/two-minute-playground-script/')).toContain('href="/meetings/2026-summer-headteachers/"');
});

describe('issues of common concern', () => {
  test('are in three columns, by what schools have taken on and shared', () => {
    const board = html('/issues/');
    const column = (id: string) => board.slice(board.indexOf(`aria-labelledby="${id}"`), board.indexOf('</section>', board.indexOf(`aria-labelledby="${id}"`)));
    expect(column('raised')).toContain('/issues/telling-families-without-promising-too-much/');
    expect(column('working')).toContain('/issues/fall-outs-that-begin-on-a-phone/');
    expect(column('published')).toContain('/issues/rules-nobody-remembers-agreeing/');
  });

  test('can be taken on by an e-mail to the partnership, and never what is taken already', () => {
    const page = html('/issues/fall-outs-that-begin-on-a-phone/');
    expect(page.match(/href="mailto:partnership@example.org\?subject=We%20will%20take%20this%20on/g)).toHaveLength(1);
    expect(words('/issues/fall-outs-that-begin-on-a-phone/index.html')).toContain('Taken on by Foxglove Junior School, autumn term 2026');
  });

  test.each(['/', '/meetings/', '/share/', '/themes/common-concerns/'])('are found from %s', (address) => expect(html(address)).toContain('href="/issues/'));
});

test('every post has something to read on', () => {
  for (const slug of ['a-policy-to-start-from', 'welcome-quillbrook', 'we-leave-the-shared-folder']) {
    const page = html(`/news/${slug}/`);
    expect(page.slice(page.indexOf('Read on')).match(/<li>/g)?.length).toBeGreaterThanOrEqual(6);
  }
});

describe('a rule says', () => {
  const say = (name: string, example: Example) => {
    const entry = sampleEntry(example);
    return rules.find((rule) => rule.name === name)!.check(entry, sampleLibrary(example, entry)).map(({ what, why, remedy }) => `${what} ${why} ${remedy}`);
  };
  const action = (values: object) => ({ kind: 'meetings' as const, fields: { actions: [{ what: 'Write a card', due: '2026-autumn', ...values }] } });

  test.each<[string, string, Example, string]>([
    [
      'that an action belongs to nobody', 'meetings-make-sense', action({}),
      'The action "Write a card" belongs to nobody. It would be on no school’s list. Choose the school that does it, or switch on "No school: we do it ourselves".',
    ],
    [
      'that an action was late from the first day', 'meetings-make-sense', action({ school: 'oak-primary', due: '2026-summer' }),
      'The action "Write a card" is due in 2026-summer, before the meeting itself, which is in 2026-autumn. It would be late from the first day. Choose 2026-autumn or a later term.',
    ],
    [
      'that a meeting is in the half-term holiday', 'meetings-make-sense', { kind: 'meetings', fields: { starts: '2026-10-28T09:30', ends: '2026-10-28T11:30' } },
      'The meeting begins on 2026-10-28, which is in the half-term holiday. Schools are closed from 2026-10-26 to 2026-10-30. Choose a day in term time.',
    ],
    [
      'that a day does not exist', 'fields', { kind: 'meetings', fields: { starts: '2026-02-30T09:30' } },
      '"Begins" says "2026-02-30T09:30", but there is no such day. February 2026 has 28 days. Check the day and the month.',
    ],
    [
      'that an end is before its start', 'fields', { kind: 'meetings', fields: { ends: '2026-10-07T08:00' } },
      '"Ends" says "2026-10-07T08:00", and "Begins" says "2026-10-07T09:30". It would end before it begins. Check both dates, the year first, and correct the one that is wrong.',
    ],
    [
      'that a school that took something on is unknown', 'references-land', { kind: 'issues', fields: { wanted: [{ what: 'A letter', school: 'oak-primry', term: '2026-autumn' }] } },
      '"Taken on by" names "oak-primry", but there is no such school. The two pages could not be shown together. Did you mean "oak-primary"? It should be the name of a file or folder in content/schools/.',
    ],
    [
      'that something was taken on before it was raised', 'issues-make-sense', { kind: 'issues', fields: { raised: 'autumn-meeting', wanted: [{ what: 'A letter', school: 'oak-primary', term: '2026-summer' }] }, others: [{ kind: 'meetings', slug: 'autumn-meeting' }] },
      '"A letter", which is wanted, was taken on in 2026-summer, before the meeting that raised it, in 2026-autumn. One of the two is wrong. Correct "Taken on in", or "Raised at".',
    ],
    [
      'that a title and a name have no place in minutes', 'pupil-names', { kind: 'meetings', body: 'Mrs Featherstone thanked the host.' },
      'There seems to be a name beside a word such as pupil, a title, an age or a year group. It could identify somebody, for as long as a copy of the page exists. Write a role or a letter instead: “a pupil”, “A”, “the class teacher”.',
    ],
  ])('%s', (_, name, example, sentence) => expect(say(name, example)).toEqual([sentence]));
});
