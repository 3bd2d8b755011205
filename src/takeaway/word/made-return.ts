import { strFromU8, strToU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { findWordParts } from '../../files/word-parts.ts';
import { readPage } from '../../mdx/page.ts';
import { plainTree } from '../../parts/plain/plain-tree.ts';
import { resources } from '../../schema/resources.ts';
import type { EntryOf } from '../../schema/index.ts';
import type { Leaflet } from '../leaflet.ts';
import { writeDocument } from './document.ts';
import { readReturned, type Found, type Returned } from '../../word-return/read-returned.ts';

/** The site of the made page. */
export const SITE = 'https://site.example/';

const FIELDS = `title: "Calm corner"
summary: "A place to breathe, and what an adult says there."
theme: engaging-all-staff
area: daily
kind: guide
roles: [class-teacher]
phases: [key-stage-1]
places: [classroom]
minutes: 10
size: any
school: oak
version: "1.0"
added: 2026-01-05
safeguarding:
  pictures: no-pictures
  voice: none
  nameless: true
  checked: Designated safeguarding lead
reviewed: 2026-11-01
review: 2027-autumn
steward: Pastoral lead`;

/** A body with one of everything that a page may have, written in ways that people write it. */
export const BODY = `A place to *breathe*, with **two rules** and [a page of ours](/resources/other/).[^why] Ring & ask; never \\*shout\\*.

## What you *need*

1. A chair
2. A **soft** light

   - and a lamp
   - or a candle, unlit
3. Time

- [ ] Ask the caretaker
- [x] Ask the child

> Nobody is sent there.

| Say | Not |
| --- | --- |
| “Sit with me.” | “Go away.” |
| “Take your time.” | “Hurry up.” |

![A chair by a window](chair.png)

<QuestionCards title="After a while" source="Our own staff">

- What happened?
- Who has been affected?

</QuestionCards>

<Dialogue title="At the door">

- **Adult:** Shall we sit?
- **Pupil:** In a minute.

</Dialogue>

<Steps title="A short visit">

1. **Arrive, 2 minutes:** Sit down.
2. **Breathe, 5 minutes:** Slowly, twice.

</Steps>

<FamilyLetter title="We have a calm corner">

Dear <FillIn label="name of parent or carer" />,

your child sat in <FillIn label="name of room" original="nazwa sali" /> today.

<FillIn label="name of school" />

</FamilyLetter>

<Scenario title="The last chair">

Two pupils want the same chair.

</Scenario>

<CaseStory title="The queue">

A supervisor saw two pupils shove each other.

</CaseStory>

<Claim measured="The council" sample="40" date="2024" source="https://example.org/report" strength="school-reported">

Most staff felt calmer.

</Claim>

<UseWithCare topic="bullying">

Ask the lead first.

</UseWithCare>

## Sources

- [A report](https://example.org/report), on quiet places

[^why]: It works for adults too.
`;

/** The file of a page with a body. */
export function pageOf(body = BODY, fields = FIELDS): string {
  return `---\n${fields}\n---\n\n${body}`;
}

/** Fields of the made page with one changed. */
export function fieldsWith(name: string, value: string): string {
  return new RegExp(`^${name}:`, 'm').test(FIELDS) ? FIELDS.replace(new RegExp(`^${name}: .*`, 'm'), `${name}: ${value}`) : `${FIELDS}\n${name}: ${value}`;
}

/** Our Word document of a page. */
export async function documentOf(file = pageOf(), over: Partial<Leaflet> = {}): Promise<Uint8Array> {
  const page = readPage(file, resources.fields);
  const { title, summary, version, licence } = page.values as EntryOf<'resources'>;
  const address = new URL('/resources/calm-corner/', SITE).href;
  const picture = new Uint8Array(await sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } }).png().toBuffer());
  return writeDocument({
    slug: 'calm-corner', title, summary, language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary',
    credit: `“${title}” (version ${version}) by Oak Primary, ${address}, is shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).`, licence, mayBeChanged: true,
    address, version, review: '', reviewed: '2026-11-01', warnings: ['An example.'], brief: [], serious: [], needsCare: true, facts: [['For', 'Class teacher'], ['Time', '10 minutes']], body: plainTree(page.tree), ...over,
  }, { 'chair.png': { bytes: picture, format: 'png', width: 8, height: 6 } });
}

/** Reads a document as it comes back to a site that has these pages, by their slugs. `change` changes its main part first. */
export async function giveBack(document: Uint8Array, { pages = { 'calm-corner': { slug: 'calm-corner', now: pageOf() } }, change = (xml) => xml, without = [], open }: {
  pages?: Record<string, Partial<Found> & { slug: string }>; change?: (xml: string) => string; without?: string[]; open?: string | undefined;
} = {}): Promise<Returned | undefined> {
  const pieces = Object.fromEntries(Object.entries(unzipSync(document)).filter(([path]) => !without.includes(path)));
  pieces['word/document.xml'] = strToU8(change(strFromU8(pieces['word/document.xml']!)));
  const find = (slug: string) => Promise.resolve(pages[slug] && { earlier: () => Promise.resolve([]), ...pages[slug] });
  return readReturned(pieces, findWordParts(pieces)!, { address: SITE, find, ...(open && { open }) });
}
