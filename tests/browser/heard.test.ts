import { afterEach, expect, test } from 'vitest';
import { findConfusing } from './find-confusing.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** What a screen reader is given of a part of a page, in the order in which it reads it: roles, names and states, without what nobody hears. */
async function hear(address: string, part: string, open: string[] = []): Promise<string> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(site.address + address, { waitUntil: 'networkidle' });
  for (const one of open) await page.locator(one).first().evaluate((details: HTMLDetailsElement) => (details.open = true));
  return page.locator(part).first().ariaSnapshot();
}

test('the first choices of the finder', async () => {
  expect(await hear('/resources/', 'details.facet', ['details.choose', 'details.facet'])).toMatchInlineSnapshot(`
    "- group:
      - text: Theme
      - group "Theme":
        - checkbox "Family and community 8"
        - text: Family and community 8
        - checkbox "Supporting lunchtime supervisors 11"
        - text: Supporting lunchtime supervisors 11
        - checkbox "Developing pupil partnership 6"
        - text: Developing pupil partnership 6
        - checkbox "Engaging all staff 12"
        - text: Engaging all staff 12
        - checkbox "Promoting restorative dialogue 25"
        - text: Promoting restorative dialogue 25
        - checkbox "Issues of common concern 13"
        - text: Issues of common concern 13"
  `);
});

test('a card of the finder', async () => {
  expect(await hear('/resources/', 'main .resource-card')).toMatchInlineSnapshot(`
    "- listitem:
      - 'heading "Respectful relationships policy: an outline" [level=3]':
        - 'link "Respectful relationships policy: an outline"':
          - /url: /resources/respectful-relationships-policy/
      - paragraph: A policy that a governing body can start from, in plain words, with prompts for your own reasons.
      - paragraph: "Theme: Issues of common concern"
      - paragraph: 1 hour · Quiet room or office · All phases
      - paragraph: Agreed by the partnership
      - 'button "Add to my pack: Respectful relationships policy: an outline"': +Add to my pack"
  `);
});

test('a family of adaptations: the drawing, and the list that says the same', async () => {
  expect(await hear('/resources/two-minute-corridor-script/family/', '.family-tree')).toMatchInlineSnapshot(`
    "- group "Family tree of Two-minute corridor script, the oldest at the top. The list below says the same.":
      - link "Two-minute playground script, Hawthorn Lane Primary":
        - /url: /resources/two-minute-playground-script/
        - text: Two-minute playground script Hawthorn Lane Primary
      - link "Two-minute corridor script, Lanternfield Academy, this page":
        - /url: /resources/two-minute-corridor-script/
        - text: Two-minute corridor script Lanternfield Academy
      - link "Two-minute workshop script, Bridgewick Centre":
        - /url: /resources/two-minute-workshop-script/
        - text: Two-minute workshop script Bridgewick Centre"
  `);
});

test('a chart of a programme: what it shows, and the table that says the same', async () => {
  expect(await hear('/programmes/gloucestershire/', 'main :has(> svg.chart), main :has(> figure svg.chart)')).toMatchInlineSnapshot(`
    "- heading "Young people with SEND helped by the Preparing for Adulthood team to travel on their own" [level=3]
    - img "Young people with SEND helped by the Preparing for Adulthood team to travel on their own 27 in 2017, and 187 in 2023. We have no figures for the time between. The table below has every figure."
    - 'table "Young people with SEND helped by the Preparing for Adulthood team to travel on their own: Every figure, with its time"':
      - caption: "Young people with SEND helped by the Preparing for Adulthood team to travel on their own: Every figure, with its time"
      - rowgroup:
        - row "When Number":
          - columnheader "When"
          - columnheader "Number"
      - rowgroup:
        - row "2017 27":
          - rowheader "2017"
          - cell "27"
        - row "2023 187":
          - rowheader "2023"
          - cell "187"
    - paragraph:
      - text: "Source:"
      - link "publicsectorexecutive.com":
        - /url: https://www.publicsectorexecutive.com/articles/discover-secret-behind-gloucestershires-award-winning-school-training"
  `);
});

test('the map of the schools', async () => {
  expect(await hear('/schools/', '.school-map')).toMatchInlineSnapshot(`
    "- figure "The schools are made up, and so is where they are on the map. Each dot is a town, not the address of a school.":
      - group "Map of our schools, north at the top. The list says the same.":
        - 'link "Portwick (2): Harbour Rise School and Lanternfield Academy"':
          - /url: "#harbour-rise-all-through"
          - text: Portwick (2)
        - 'link "Thorley: Copperbeech School"':
          - /url: /schools/copperbeech-special/
          - text: Thorley
        - 'link "Millrace: Millrace Infant and Nursery School"':
          - /url: /schools/millrace-infant-and-nursery/
          - text: Millrace
        - 'link "Lower Brook: Hawthorn Lane Primary"':
          - /url: /schools/hawthorn-lane-primary/
          - text: Lower Brook
        - 'link "Bridgewick: Bridgewick Centre"':
          - /url: /schools/bridgewick-alternative-provision/
          - text: Bridgewick
        - 'link "Ashcombe (2): Foxglove Junior School and Quillbrook Sixth Form College"':
          - /url: "#foxglove-junior"
          - text: Ashcombe (2)
      - text: The schools are made up, and so is where they are on the map. Each dot is a town, not the address of a school."
  `);
});

test('a letter home, with its gaps', async () => {
  expect(await hear('/resources/letter-after-a-fall-out/', '.letter-sheet')).toMatchInlineSnapshot(`
    "- heading "We talked, and they put it right" [level=2]
    - paragraph:
      - text: Dear
      - textbox "name of parent or carer"
      - text: ","
    - paragraph:
      - text: Today there was a quarrel at
      - textbox "name of school"
      - text: ", and your child was part of it. Nobody was hurt."
    - paragraph:
      - text: "An adult listened to everyone. We asked what had happened, how people felt, and what would put it right. The children agreed on this:"
      - textbox "what they agreed"
      - text: .
    - paragraph: We will ask them tomorrow whether it still holds. You need not do anything. If your child would like to talk about it at home, it helps to ask “What happened?” and to listen.
    - paragraph:
      - text: If you have a question, please ring
      - textbox "telephone of the school"
      - text: and ask for
      - textbox "role, such as the class teacher"
      - text: .
    - paragraph: With kind wishes
    - textbox "name of school""
  `);
});

test('a comparison of two versions on a phone, where its cells are below each other', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${site.address}/resources/two-minute-corridor-script/compared/`, { waitUntil: 'load' });
  // The table is a table still, although none of its parts is laid out as one.
  expect((await page.locator('table.compared').first().ariaSnapshot()).split('\n').slice(0, 8).join('\n')).toMatchInlineSnapshot(`
    "- table "What changed in Two-minute playground script from version 2.1 to 2.4":
      - caption: What changed in Two-minute playground script from version 2.1 to 2.4
      - rowgroup:
        - row "What Version 2.1 Version 2.4":
          - columnheader "What"
          - columnheader "Version 2.1"
          - columnheader "Version 2.4"
      - rowgroup:"
  `);
});

test('a meeting: its agenda, decisions and actions', async () => {
  expect(await hear('/meetings/2026-summer-headteachers/', 'section:has(> #s-decisions)')).toMatchInlineSnapshot(`
    "- region "Decisions":
      - heading "Decisions" [level=2]
      - list:
        - listitem:
          - text: All primary schools of the partnership use the two-minute playground script, each in its own words.
          - link "Two-minute playground script":
            - /url: /resources/two-minute-playground-script/
        - listitem: Lunchtime supervisors are paid for the time in which they are trained.
      - paragraph:
        - link "What all our meetings agreed":
          - /url: /meetings/decisions/"
  `);
  expect(await hear('/meetings/2026-summer-headteachers/', 'section:has(> #s-actions)')).toMatchInlineSnapshot(`
    "- region "Actions":
      - heading "Actions" [level=2]
      - list:
        - listitem:
          - text: Give every supervisor a lanyard card before the autumn term
          - link "Hawthorn Lane Primary":
            - /url: /schools/hawthorn-lane-primary/
          - text: . Done on 4 September 2026.
        - listitem:
          - text: Ask supervisors what gets in the way and bring the answers to the next meeting
          - link "Foxglove Junior School":
            - /url: /schools/foxglove-junior/
          - text: . Done on 7 October 2026.
        - listitem:
          - text: Draft a page for governors on what to ask about lunchtimes
          - link "Harbour Rise School":
            - /url: /schools/harbour-rise-all-through/
          - text: . Due last term. Carried over once.
        - listitem:
          - text: Write one letter about lunchtimes for the families of all our schools
          - link "Millrace Infant and Nursery School":
            - /url: /schools/millrace-infant-and-nursery/
          - text: . Dropped on 7 October 2026.
        - listitem: Set dates for two visits in the autumn term The Restorative Foundation. Done on 11 September 2026.
      - paragraph:
        - link "All open actions, by school and by term":
          - /url: /meetings/actions/"
  `);
});

test.each([
  '/', '/resources/', '/resources/two-minute-playground-script/', '/resources/staff-session-first-hour/', '/resources/letter-after-a-fall-out-urdu/', '/resources/letter-after-a-fall-out/with/ur/', '/resources/picture-questions-send/compared/', '/roles/headteacher/',
  '/roles/parent-or-carer/', '/schools/hawthorn-lane-primary/', '/meetings/actions/', '/meetings/2026-autumn-headteachers/', '/digest/', '/visits/', '/visits/lunchtime-at-hawthorn-lane/', '/programmes/gloucestershire/', '/pages/how-we-practise/', '/pages/look/',
  '/packs/', '/calendars/', '/coverage/', '/languages/pl/', '/share/', '/trials/tell/', '/concern/', '/visits/lunchtime-at-hawthorn-lane/visitor-pack/',
])('on %s nobody who goes from link to link, or from heading to heading, takes one thing for another', async (address) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(site.address + address, { waitUntil: 'load' });
  expect(await findConfusing(page)).toEqual([]);
});

test('the title of a part is a heading one step below the section that it is in, and not in the table of contents', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${site.address}/resources/two-minute-playground-script/`, { waitUntil: 'load' });
  const body = page.locator('main .body').first();
  for (const name of ['The five questions', 'Two children, one ball', 'Use with care: bullying, harm, or something a child tells you']) expect(await body.getByRole('heading', { name, level: 3 }).count(), name).toBe(1);
  await page.goto(`${site.address}/pages/how-we-practise/`, { waitUntil: 'load' });
  expect(await page.getByRole('main').getByRole('heading', { name: 'Use with care', level: 3 }).count()).toBe(1);
  expect(await page.locator('.toc').getByText('Use with care').count()).toBe(0);
});

test('a field is called by its label, and its hint is told after that', async () => {
  expect(await hear('/concern/', 'form[name=concern]')).toMatchInlineSnapshot(`
    "- text: Which page? Its title or its address.
    - textbox "Which page?"
    - text: What is wrong with it? Do not repeat a pupil’s name here.
    - textbox "What is wrong with it?"
    - text: Where can we answer you? (optional)
    - textbox "Where can we answer you? (optional)"
    - paragraph:
      - button "Send it""
  `);
});
