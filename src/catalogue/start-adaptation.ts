import type { WordsAlone } from '../mdx/without-files.ts';
import type { Resource } from './catalogue.ts';
import { licencesFor } from './licences.ts';

/** What an adaptation begins with: values by field, including the text under `body`, and what is left to do. */
export interface AdaptationStart {
  values: Record<string, unknown>;
  notes: string[];
}

/** The fields that are copied: facts about the resource, never anything that somebody vouched for. The new school supplies its own dates, steward, ticks, files and access features. */
const COPIED_FIELDS = ['summary', 'theme', 'also', 'area', 'kind', 'roles', 'phases', 'ages', 'places', 'minutes', 'size', 'needs', 'language', 'direction', 'notes'] as const;

const MOST_TITLE = 90;
const YOURS = ' (our version)';

/** What an adaptation of a resource begins with, including its text. Files that lie beside its page are left out. */
export function startAdaptation(resource: Resource, { words, pictures, files }: WordsAlone): AdaptationStart {
  const facts = Object.fromEntries(COPIED_FIELDS.flatMap((name) => (resource[name] === undefined ? [] : [[name, resource[name]]])));
  return {
    values: {
      title: `${resource.title.slice(0, MOST_TITLE - YOURS.length).trimEnd()}${YOURS}`,
      ...facts,
      licence: licencesFor([resource.licence])[0],
      version: '1.0',
      adapted: { resource: resource.slug, version: resource.version },
      body: words,
    },
    notes: [
      `This form holds the text and facts of “${resource.title}”, version ${resource.version}. Change what is different in your school; what you leave stays as it is.`,
      'Give it its own title, and say under “Adapted from” what you changed and why. Who made the original, and its licence, are credited for you.',
      ...(pictures ? [`${count(pictures, 'picture', 'pictures')} stayed with the original. Where there was one, the text says what it showed: add your own, or take the line out.`] : []),
      ...(files || resource.files?.length ? ['Files to download stayed with the original. Add your own.'] : []),
      'The dates, who looks after it, and the safeguarding checks are yours to fill in.',
    ],
  };
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${number} ${many}`;
}
