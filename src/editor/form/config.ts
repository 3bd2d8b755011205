import { allKinds } from '../../schema/index.ts';
import type { Kind } from '../../schema/kind.ts';
import { parts } from '../../parts/index.ts';
import { formFields, type FormField } from './form-fields.ts';
import { partId } from '../rich-text/part-editors.ts';
import { SCHOOL_FIELD, withOwnSchool } from './own-school.ts';
import { prefill } from './default-values.ts';

/** What the configuration depends on besides the model. */
export interface Surroundings {
  /** `contributor` writes drafts; `foundation` also publishes, deletes, and changes the settings. */
  role: 'contributor' | 'foundation';
  /** The school for which a contributor writes, by the name of its page; nothing where the account names none. */
  school?: string;
  /** Where the site is served: http://localhost:4321. */
  address: string;
  /** This year, around which school terms are offered. */
  year: number;
  /** Today in the United Kingdom, on which it depends what a new form begins with: 2026-11-23. */
  today: string;
  /** What a new entry of a kind begins with, besides what its form says. */
  beginning?: { kind: string; values: Record<string, unknown>; notes?: readonly string[] };
  /** How the editor reaches the repository, in Decap's words. */
  backend: Record<string, unknown>;
}

/** One collection of the editor. */
export interface Collection {
  name: string;
  label: string;
  [option: string]: unknown;
}

/** The kinds that a school may write; the Foundation writes all. */
export const SCHOOLS_WRITE: readonly string[] = ['resources', 'trials', 'visits', 'schools'];

/** The name under which Decap knows our own way of choosing a file. */
export const FILE_PICKER = 'files-beside-the-page';

/** The name of the field above a new form that takes a Word file. It holds nothing and is never saved. */
export const WORD_START = 'word_file';

/** The key under which a new entry carries the name of its file until it is saved. It is never written. */
export const ENTRY_NAME = 'entry_name';

/** What the history says of each thing that is done, where the title of the page is not known. */
const COMMITS = { create: '{{slug}}: share', update: '{{slug}}: change', delete: '{{slug}}: take down', uploadMedia: '{{path}}: add', deleteMedia: '{{path}}: take away' };

/** The whole Decap configuration, made from the model. Pure: the same surroundings give the same configuration. */
export function makeConfig(around: Surroundings): Record<string, unknown> & { collections: Collection[] } {
  const isFoundation = around.role === 'foundation';
  const written = allKinds.filter(({ name }) => isFoundation || SCHOOLS_WRITE.includes(name));
  // Forms point at entries of every kind, so kinds that somebody may not write are there and out of sight.
  const collections = allKinds.map((kind) => ({
    ...(kind.layout === 'single' ? singleFile(kind, around.year) : folder(kind, around)),
    ...(written.includes(kind) ? {} : { hide: true, create: false }),
    ...(isFoundation ? {} : { publish: false, delete: false }),
  }));
  return {
    load_config_file: false,
    locale: 'en',
    backend: { commit_messages: COMMITS, ...around.backend },
    publish_mode: 'editorial_workflow',
    site_url: around.address,
    display_url: around.address,
    logo_url: '/favicon.svg',
    show_preview_links: true,
    // Decap's library of files would let one onto the site unchecked and apart from its page.
    media_library: { name: FILE_PICKER },
    media_folder: 'content',
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    collections,
  };
}

function folder(kind: Kind, { year, today, beginning, school }: Surroundings): Collection {
  const fields = withOwnSchool(formFields(kind.fields, year), kind.name, school);
  // What it is called and what it says come first; what is said about it follows.
  const first = fields.findIndex(({ name }) => name === 'summary') + 1 || fields.findIndex(({ name }) => name === 'title') + 1;
  const hasTitle = kind.fields.title?.required === true;
  const notes = beginning?.kind === kind.name ? beginning.notes : undefined;
  const form = [...(kind.name === 'resources' ? [wordField(notes)] : notes?.length ? [notesField(notes)] : []), ...fields.slice(0, first), bodyField(kind), ...fields.slice(first), { name: ENTRY_NAME, label: 'Name', widget: 'hidden' }];
  return {
    name: kind.name,
    label: kind.label,
    label_singular: kind.one,
    description: kind.about,
    folder: `content/${kind.name}`,
    ...(kind.layout === 'folder' ? { path: '{{slug}}/index' } : {}),
    media_folder: '',
    public_folder: '',
    create: true,
    // A page that may do without a title is known by its name.
    identifier_field: hasTitle ? 'title' : ENTRY_NAME,
    extension: 'mdx',
    format: 'mdx-frontmatter',
    slug: `{{fields.${ENTRY_NAME}}}`,
    summary: hasTitle ? '{{title}}' : '{{slug}}',
    // What somebody else sent in may name another school, for which only the Foundation can write.
    fields: prefill(form, { ...kind.begins?.(today), ...(beginning?.kind === kind.name && beginning.values), ...(school && SCHOOL_FIELD[kind.name] ? { [SCHOOL_FIELD[kind.name]!]: school } : {}) }),
  };
}

function singleFile(kind: Kind, year: number): Collection {
  const file = { name: kind.name, label: kind.label, file: `content/${kind.name}.yml`, format: 'fields-yaml', fields: formFields(kind.fields, year) };
  return { name: kind.name, label: kind.label, description: kind.about, files: [file] };
}

/** `notes` are what to look at in a form that began with something. */
function wordField(notes: readonly string[] = []): FormField {
  return { name: WORD_START, label: 'Start from a Word file', hint: 'It opens a new form with what is in the file. The file itself stays on this computer.', widget: 'word-start', required: false, notes };
}

/** What to look at in a form that began with something, where it takes no Word file. */
function notesField(notes: readonly string[]): FormField {
  return { name: WORD_START, label: 'Where this came from', widget: 'word-start', required: false, notes, notes_only: true };
}

/** The words of a page. Rich text only, so that nobody has to meet a mark they did not type. */
function bodyField({ reminder }: Kind): FormField {
  return {
    name: 'body',
    label: 'The words of the page',
    hint: [reminder, 'Use + to add question cards, a dialogue, a picture or another part.'].filter(Boolean).join(' '),
    widget: 'markdown',
    required: null,
    modes: ['rich_text'],
    buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
    editor_components: parts.map(partId),
  };
}
