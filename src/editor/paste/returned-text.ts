import { mergePages, placesIn, unaskedChoice, writeMerged } from '../comparison/merge-pages.ts';
import { splitPage } from '../../mdx/front-matter.ts';
import type { Changed, Returned } from '../../word-return/read-returned.ts';
import type { OursContext, PastedFile } from './clip.ts';
import { text as says } from './text.ts';

/** What a Word file of ours brings into the text that is open. */
export interface ReturnedText {
  /** As Markdown; empty when nothing comes. */
  body: string;
  /** Whether it is the text that is open, with what was changed in Word. */
  isWhole: boolean;
  files: PastedFile[];
  /** What was done and what to look at, in whole sentences. */
  notes: string[];
}

/**
 * Brings a Word file of ours into the text that is open. The file of the page itself changes what was changed in Word and nothing else; where the
 * text was changed here too, both are kept. The file of another page comes with its parts.
 */
export async function textOfReturned(returned: Exclude<Returned, { is: 'plain' }>, { slug, text, fetchBeside }: Pick<OursContext, 'slug' | 'text' | 'fetchBeside'>): Promise<ReturnedText> {
  if (returned.is === 'refused') return { body: '', isWhole: false, files: [], notes: [returned.note] };
  const isSame = returned.slug === slug;
  if (returned.is === 'unchanged') {
    if (isSame) return { body: '', isWhole: false, files: [], notes: [says.returned.sameUnchanged, ...returned.notes] };
    return { body: returned.body.trim(), isWhole: false, files: [], notes: [says.returned.otherUnchanged(returned.title), ...returned.notes] };
  }
  if (isSame) return mergeInto(returned, text());
  const { files, notes } = await fetchBeside(returned.slug, returned.files);
  return { body: returned.values.body, isWhole: false, files, notes: [says.returned.otherChanged(returned.title), ...returned.notes, ...notes] };
}

/** Makes in the text what was changed in Word. */
function mergeInto({ original, values, above, notes }: Changed, text: string): ReturnedText {
  const page = (body: string) => `---\n---\n\n${body.trim()}\n`;
  const merge = mergePages({ base: page(original), mine: page(text), theirs: page(values.body) }, 'resources');
  const torn = placesIn(merge).filter(({ changedBy }) => changedBy === 'both').length;
  const merged = writeMerged(merge, ({ changedBy }) => (changedBy === 'both' ? 'both' : unaskedChoice(changedBy)));
  return {
    body: splitPage(merged).body.trim(), isWhole: true, files: [],
    notes: [
      says.returned.same,
      ...(torn ? [says.returned.both(torn)] : []),
      ...(above.title ? [says.returned.title(above.title)] : []),
      ...(above.summary ? [says.returned.summary(above.summary)] : []),
      ...notes,
    ],
  };
}
