import type { Resource } from './catalogue.ts';
import { licencesFor } from './licences.ts';

/** What an adaptation begins with: values by field, the words of the page among them under `body`, and what is left to see to. */
export interface AdaptationStart {
  values: Record<string, unknown>;
  notes: string[];
}

/** What is carried over: what the resource is, never what somebody vouched for. Dates, steward, ticks, files and access features are the new school's own. */
const CARRIED = ['summary', 'theme', 'also', 'area', 'kind', 'roles', 'phases', 'ages', 'places', 'minutes', 'size', 'needs', 'language', 'direction', 'notes'] as const;

const MOST_TITLE = 90;
const YOURS = ' (our version)';

/** What an adaptation of a resource begins with. `body` are the words of its page as they are written. */
export function beginAdaptation(resource: Resource, body: string): AdaptationStart {
  const { words, pictures, files } = withoutFiles(body);
  const facts = Object.fromEntries(CARRIED.flatMap((name) => (resource[name] === undefined ? [] : [[name, resource[name]]])));
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
      `This form holds the words and facts of “${resource.title}”, version ${resource.version}. Change what is different in your school; what you leave stays as it is.`,
      'Give it a title of its own, and say under “Adapted from” what you changed and why. Who made the original, and its licence, are credited for you.',
      ...(pictures ? [`${count(pictures, 'picture', 'pictures')} stayed with the original. Where one was, the words say what it showed: add your own, or take the line out.`] : []),
      ...(files || resource.files?.length ? ['Files to download stayed with the original. Add your own.'] : []),
      'The dates, who looks after it, and the safeguarding checks are yours to fill in.',
    ],
  };
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${number} ${many}`;
}

/** The words of a page without what lies beside it: a picture becomes a note that says what it showed, a file its name in words. */
function withoutFiles(body: string): { words: string; pictures: number; files: number } {
  let pictures = 0;
  let files = 0;
  const picture = (shows: string) => {
    pictures += 1;
    return shows ? `*Add your own picture of: ${shows.replace(/[.\s]+$/, '')}.*` : '*Add your own picture.*';
  };
  const file = (label: string) => {
    files += 1;
    return label;
  };
  const words = body
    .replace(/<Picture\b(?:"[^"]*"|'[^']*'|[^>"'])*\/>/g, (tag) => picture(attribute(tag, 'description')))
    .replace(/<Download\b(?:"[^"]*"|'[^']*'|[^>"'])*\/>/g, (tag) => `*Add your own file: ${file(attribute(tag, 'label'))}.*`)
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, (_, shows: string) => picture(shows))
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|tel:|\/|#)[^)]*\)/gi, (_, label: string) => file(label));
  return { words: words.trim(), pictures, files };
}

/** The value of an attribute as words of a page: signs that are written as their names stay so. */
function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? '';
}
