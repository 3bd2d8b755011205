import type { Root } from 'mdast';
import { asShown } from '../../checks/links/as-shown.ts';
import { checkUse } from '../../checks/content/files-used.ts';
import { validateEntry } from '../../checks/validate.ts';
import { makeLibrary, type Entry, type Library } from '../../checks/content/library.ts';
import { describeProblem, type Problem } from '../../checks/problem.ts';
import { rules } from '../../checks/rules/index.ts';
import { readPage, readSettings } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import type { Published, Draft, Rest } from './draft.ts';
import { sayInForm } from './say-in-form.ts';
import { text } from './text.ts';
import { unannouncedChange, type UnannouncedChange } from './unannounced-change.ts';

/** What the checks say about a draft: the page as it was read, and what is to be put right. */
export interface DraftReport {
  entry: Entry;
  /** Its body as readers of this site will see it. */
  shown: Root;
  problems: Problem[];
  /** The problems that stop even a save. */
  stopping: Problem[];
  /** Something to point out, although it is not wrong and stops neither saving nor publishing. */
  unannounced: UnannouncedChange | undefined;
  /** The title of another published entry. */
  titleOf(kind: string, slug: string): string | undefined;
}

/** Validates a draft by the same rules as `npm run check`, together with everything that is published. What is to be put right is said as a form says it. */
export function validateDraft(draft: Draft, published: Published): DraftReport {
  const kind = kinds[draft.kind];
  const isSettings = kind.layout === 'single';
  const page = isSettings ? readSettings(draft.text, kind.fields) : readPage(draft.text, kind.fields);
  const slug = draft.slug || 'new';
  const file = isSettings ? `content/${kind.name}.yml` : `content/${kind.name}/${slug}${kind.layout === 'folder' ? '/index' : ''}.mdx`;
  const entry = { kind: draft.kind, slug, file, values: page.values, tree: page.tree, lines: page.lines, faults: { ...page.faults, files: checkUse(page, draft.beside) }, beside: [...draft.beside] } as Entry;
  const others = published.entries.filter((other) => other.kind !== draft.kind || other.slug !== draft.slug).map(asEntry);
  const before = published.entries.find((other) => other.kind === draft.kind && other.slug === draft.slug)?.values as { version?: string } | undefined;
  const versions = new Map(before?.version ? [[file, before.version]] : []);
  const library = withRest(makeLibrary([entry, ...others], published.today, [], versions), published.rest);
  const slugTitle = (slug: string) => nameOf(published.entries.find((other) => other.slug === slug && nameOf(other.values))?.values);
  const problems = validateEntry(entry, library).map((problem) => sayInForm(problem, { fields: kind.fields, titleOf: slugTitle }));
  const stopping = new Set(rules.filter(({ stopsSave }) => stopsSave).map(({ name }) => name));
  const titleOf = (kind: string, slug: string) => (published.entries.find((other) => other.kind === kind && other.slug === slug)?.values as { title?: string } | undefined)?.title;
  return { entry, shown: asShown(entry, library), problems, stopping: problems.filter(({ rule }) => stopping.has(rule)), unannounced: unannouncedChange(draft, entry, published), titleOf };
}

function nameOf(values: unknown): string | undefined {
  const { title, name } = (values ?? {}) as { title?: string; name?: string };
  return title ?? name;
}

/** A library in which rules also meet what is known of entries that nobody has looked up. */
function withRest(library: Library, rest: Rest | undefined): Library {
  if (!rest) return library;
  return {
    ...library,
    find<K extends KindName>(kind: K, slug: string) {
      const found = library.find(kind, slug);
      if (!found && !library.has(kind, slug)) rest.miss(kind, slug);
      return found;
    },
    has(kind, slug) {
      const isThere = library.has(kind, slug);
      if (!isThere) rest.miss(kind, slug);
      return isThere;
    },
    names: (kind) => [...library.names(kind), ...rest.similar(kind)],
    hasPage: (path) => rest.hasPage(path),
    nameWords: rest.nameWords,
  };
}

/** Says in one message why a draft is not saved. */
export function describeStop(problems: readonly Problem[]): string {
  // The same may be wrong in several places.
  return text.stop([...new Set(problems.map(describeProblem))]);
}

function asEntry({ kind, slug, file, values }: Published['entries'][number]): Entry {
  return { kind, slug, file, values, tree: { type: 'root', children: [] }, lines: {}, faults: { fields: [], words: [], files: [] }, beside: [], fieldsOnly: true } as unknown as Entry;
}
