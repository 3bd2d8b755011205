import { allKinds } from '../../schema/index.ts';
import type { Kind } from '../../schema/kind.ts';
import { formFields, type FormField } from './form-fields.ts';
import { SCHOOL_FIELD, withOwnSchool } from './own-school.ts';
import { SCHOOLS_WRITE } from '../../gateway/allowlist.ts';
import { text } from './text.ts';
import { withDefaults } from './with-defaults.ts';

/** What the configuration depends on, apart from the model. */
export interface ConfigOptions {
  /** A `contributor` writes drafts. The `foundation` also publishes, deletes and changes the settings. */
  role: 'contributor' | 'foundation';
  /** The slug of the school that a contributor writes for, if the account names one. */
  school?: string;
  /** Where the site is served: http://localhost:4321. */
  address: string;
  /** This year. The form offers school terms before and after it. */
  year: number;
  /** Today in the United Kingdom, such as 2026-11-23. The defaults of a new form depend on it. */
  today: string;
  /** What a new entry is prefilled with, in addition to the defaults of its form. */
  prefill?: { kind: string; values: Record<string, unknown>; notes?: readonly string[] };
  /** What is proposed for a new resource that is prefilled with nothing else. */
  proposed?: Record<string, unknown>;
  /** Decap's `backend` setting: how the editor reaches the repository. */
  backend: Record<string, unknown>;
}

/** One collection of the editor. */
export interface Collection {
  name: string;
  label: string;
  [option: string]: unknown;
}

/** The name under which our file picker is registered with Decap. */
export const FILE_PICKER = 'files-beside-the-page';

/** The name of the field above a new form that takes a document. It has no value and is never saved. */
export const WORD_START = 'word_file';

/** The key under which a new entry holds the name of its file until it is saved. It is never written to the file. */
export const ENTRY_NAME = 'entry_name';

/** The commit messages for when the title of the page is not known. */
const COMMITS = { create: '{{slug}}: share', update: '{{slug}}: change', delete: '{{slug}}: take down', uploadMedia: '{{path}}: add', deleteMedia: '{{path}}: take away' };

/** Makes the whole Decap configuration from the model. Pure: the same options give the same configuration. */
export function makeConfig(options: ConfigOptions): Record<string, unknown> & { collections: Collection[] } {
  const isFoundation = options.role === 'foundation';
  const written = allKinds.filter(({ name }) => isFoundation || SCHOOLS_WRITE.includes(name));
  // Forms refer to entries of every kind, so the kinds that somebody may not write are included but hidden.
  const collections = allKinds.map((kind) => ({
    ...(kind.layout === 'single' ? singleFile(kind, options.year) : folder(kind, options)),
    ...(written.includes(kind) ? {} : { hide: true, create: false }),
    ...(isFoundation ? {} : { publish: false, delete: false }),
  }));
  return {
    load_config_file: false,
    locale: 'en',
    backend: { commit_messages: COMMITS, ...options.backend },
    publish_mode: 'editorial_workflow',
    site_url: options.address,
    display_url: options.address,
    logo_url: '/favicon.svg',
    show_preview_links: true,
    // Decap's media library would let a file onto the site unchecked and without a page.
    media_library: { name: FILE_PICKER },
    media_folder: 'content',
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    collections,
  };
}

function folder(kind: Kind, { year, today, prefill, school, proposed: given }: ConfigOptions): Collection {
  const proposed = kind.name === 'resources' && !prefill ? (given ?? {}) : {};
  const fields = withOwnSchool(formFields(kind.fields, year), kind.name, school).map((field) => (field.name in proposed ? { ...field, hint: `${field.hint} ${text.proposed}` } : field));
  const titled = fields.map((field) => (field.name === 'title' && field.widget === 'string' ? { ...field, widget: 'headline', kind: kind.name } : field));
  // The title, the summary and the body come first; the details about the page follow.
  const first = fields.findIndex(({ name }) => name === 'summary') + 1 || fields.findIndex(({ name }) => name === 'title') + 1;
  const hasTitle = kind.fields.title?.required === true;
  const notes = prefill?.kind === kind.name ? prefill.notes : undefined;
  const form = [...(kind.name === 'resources' ? [wordField(notes)] : notes?.length ? [notesField(notes)] : []), ...titled.slice(0, first), bodyField(kind), ...titled.slice(first), { name: ENTRY_NAME, label: text.fields.name, widget: 'hidden' }];
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
    // A page that needs no title is identified by its file name.
    identifier_field: hasTitle ? 'title' : ENTRY_NAME,
    extension: 'mdx',
    format: 'mdx-frontmatter',
    slug: `{{fields.${ENTRY_NAME}}}`,
    summary: hasTitle ? '{{title}}' : '{{slug}}',
    // What somebody else sent in may name another school, and only the Foundation can write for that one.
    fields: withDefaults(form, { ...kind.begins?.(today), ...proposed, ...(prefill?.kind === kind.name && prefill.values), ...(school && SCHOOL_FIELD[kind.name] ? { [SCHOOL_FIELD[kind.name]!]: school } : {}) }),
  };
}

function singleFile(kind: Kind, year: number): Collection {
  const file = { name: kind.name, label: kind.label, file: `content/${kind.name}.yml`, format: 'fields-yaml', fields: formFields(kind.fields, year) };
  return { name: kind.name, label: kind.label, description: kind.about, files: [file] };
}

/** `notes` say what to check in a prefilled form. */
function wordField(notes: readonly string[] = []): FormField {
  return { name: WORD_START, ...text.fields.document, widget: 'word-start', required: false, notes, step: 'text' };
}

/** Shows what to check in a prefilled form that takes no document. */
function notesField(notes: readonly string[]): FormField {
  return { name: WORD_START, label: text.fields.notes, widget: 'word-start', required: false, notes, notes_only: true, step: 'text' };
}

/** The body of a page. Rich text only, so that nobody sees markup that they did not type. */
function bodyField({ reminder }: Kind): FormField {
  return {
    name: 'body',
    label: text.fields.body.label,
    hint: [reminder, text.fields.body.hint].filter(Boolean).join(' '),
    widget: 'markdown',
    step: 'text',
    required: null,
  };
}
