import { readingOf, targetFor } from '../reading/reading-age.ts';
import { titleOf, type Library } from './content/library.ts';

/** How each page in English reads, as a list for the terminal: those above their reading age, the hardest first, with their hardest sentences. */
export function describeReadings(library: Library): string {
  const read = library.entries.flatMap((entry) => {
    const values = entry.values as { language?: string; kind?: string };
    const reading = readingOf(entry.tree, values.language);
    return reading ? [{ entry, reading, target: targetFor(values) }] : [];
  });
  const hard = read.filter(({ reading, target }) => reading.age > target).toSorted((a, b) => b.reading.age - b.target - (a.reading.age - a.target) || a.entry.file.localeCompare(b.entry.file));
  const lines = hard.map(({ entry, reading, target }) =>
    [`${titleOf(entry)}  (${entry.file})`, `  Reads like a text for about ${reading.age}-year-olds; we aim for ${target}. Hardest sentences:`, ...reading.hardest.map(({ words, age }) => `  ${age}: ${words}`)].join('\n'));
  const counts = `${read.length === 1 ? '1 page in English is' : `${read.length} pages in English are`} long enough to judge; ${hard.length === 0 ? 'none reads' : hard.length === 1 ? 'one reads' : `${hard.length} read`} harder than we aim for. This stops nothing.`;
  return [...lines, counts].join('\n\n');
}
