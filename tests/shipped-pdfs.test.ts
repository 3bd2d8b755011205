import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { isReadBack } from '../src/takeaway/fonts/is-read-back.ts';
import type { Job } from '../src/takeaway/job.ts';
import { make } from '../src/takeaway/make.ts';
import { takeawaysOf } from '../src/takeaway/takeaways.ts';
import { isInstalled, readPdf, READERS, type Reader } from './read-pdf.ts';
import { realCatalogue } from './real-catalogue.ts';

/** The most words of a hundred that a reader loses of a PDF, in languages whose PDFs are not read back word for word: those with a vowel mark, above all. It may only become less. */
const MOST_LOST: Record<string, Record<Reader, number>> = {
  ar: { 'pdf.js': 5, PDFium: 3, poppler: 3.5 },
  ur: { 'pdf.js': 5, PDFium: 1, poppler: 1.5 },
};

/** Words and numbers, however they are put together: the number of a link follows its last letter. A word with a hyphen counts as one, because poppler joins what a line breaks. */
function wordsIn(text: string): string[] {
  return text.normalize('NFC').replace(/(?<=\p{L})-\s?(?=\p{L})/gu, '').match(/[\p{L}\p{M}\u200c\u200d]+|\p{N}+/gu) ?? [];
}

/** The text of a tree as it is printed, with a space after each block. */
function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'gap') return ` ${node.label} `;
  const inside = 'children' in node ? node.children.map((child) => textIn(child as Nodes)).join('') : '';
  return ['paragraph', 'heading', 'tableCell', 'listItem', 'break'].includes(node.type) ? `${inside} ` : inside;
}

/** Everything that somebody wrote and that is in the PDF of a job. */
function textOfJob(job: Job): string {
  const { leaflet } = job;
  const drafts = leaflet.drafts.map(({ words }) => words);
  switch (job.make) {
    case 'cards':
      return [job.set.title, ...job.set.cards, leaflet.title, leaflet.school].join(' ');
    case 'script':
      return [job.script.title, leaflet.summary, ...job.script.lines.flatMap(({ lead, words }) => [lead, words])].join(' ');
    case 'letter':
      return textIn(leaflet.body.children.filter((node) => node.type === 'frame' && node.part === 'FamilyLetter')[job.letter]!);
    case 'side-by-side':
      return [leaflet.title, ...drafts, textIn(leaflet.body), textIn(job.other.body)].join(' ');
    default:
      return [leaflet.title, leaflet.summary, ...drafts, textIn(leaflet.body)].join(' ');
  }
}

const catalogue = await realCatalogue();
const offered = catalogue.resources.flatMap((resource) => takeawaysOf(resource, catalogue, 'https://site.example').filter(({ name, black }) => name.endsWith('.pdf') && !black).map((takeaway) => ({ ...takeaway, resource })));

test('there are PDFs in each language of the site', () => {
  expect(new Set(offered.map(({ resource }) => resource.language))).toEqual(new Set(['en-GB', 'cy', 'pl', 'ur', 'ar']));
});

test.each(offered.map((takeaway) => [takeaway.name, takeaway] as const))('%s is read back word for word, as far as its language can be', async (_, { job: order, resource }) => {
  const job = order.draw();
  const pdf = await make(job);
  const words = wordsIn(textOfJob(job));
  const language = [resource.language, job.make === 'side-by-side' ? job.other.language : ''].find((one) => !isReadBack(one));
  for (const reader of READERS.filter(isInstalled)) {
    const left = new Map<string, number>();
    for (const word of wordsIn(await readPdf(reader, pdf))) left.set(word, (left.get(word) ?? 0) + 1);
    const lost = words.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    });
    expect(lost.length > (language ? (MOST_LOST[language]![reader] * words.length) / 100 : 0) ? { reader, lost } : {}).toEqual({});
  }
});
