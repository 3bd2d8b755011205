import { isWindowsDevice } from '../schema/addresses/reserved-names.ts';
import { isFoundation, type Person } from './person.ts';
import { refuse, type Refusal } from './verdict.ts';
import { DOCUMENTS, KINDS, SCHOOLS_WRITE } from './allowlist.ts';

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const DRAFT = new RegExp(`^cms/([a-z]+)/(${NAME})(/index)?$`);
/** The longest path of a file, and so also of a draft, in characters. */
const LONGEST = 200;
const PAGE = new RegExp(`^${NAME}\\.mdx$`);
const PAGE_OF_FOLDER = new RegExp(`^${NAME}/index\\.mdx$`);
const FILE_BESIDE = new RegExp(`^${NAME}/${NAME}\\.(${DOCUMENTS.join('|')})$`);

/** Says why nobody, or why this person, may write to a path from the editor. Undefined if they may. */
export function refusePath(path: string, person: Person, takesOut: boolean): string | undefined {
  const [, name = '', rest = ''] = /^content\/([a-z]+)(?:\/(.*)|\.yml)$/.exec(path) ?? [];
  const kind = KINDS.find((one) => one.name === name);
  if (!kind || path.length > LONGEST) return 'The editor can only write in the folders of the partnership. Nothing was changed.';
  const fits = {
    single: path === `content/${kind.name}.yml`,
    file: PAGE.test(rest),
    folder: PAGE_OF_FOLDER.test(rest) || FILE_BESIDE.test(rest),
  }[kind.layout];
  if (!fits) return 'A page, or a file beside it, has a name that cannot be used here. Change the title, or the name of the file, and save again. If a page of this title is there already, give yours another one.';
  if (!takesOut && rest.split('/').some((step) => isWindowsDevice(step))) return 'Windows keeps this name for a device, so nobody who works on Windows could copy the site. Change the title, or the name of the file, and save again. Nothing was changed.';
  if (isFoundation(person)) return undefined;
  if (!SCHOOLS_WRITE.includes(name)) return ONLY_FOUNDATION;
  if (takesOut && rest.endsWith('.mdx')) return 'Only those who publish can take a page away. You can say in it that it is retired, or write to them.';
  return undefined;
}

/** Refuses a draft whose name is not that of a draft, or whose kind this person may not write. */
export function refuseDraft(name: string, person: Person): Refusal | undefined {
  const kind = kindOfDraft(name);
  if (!kind) return refuse('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  return isFoundation(person) || SCHOOLS_WRITE.includes(kind.name) ? undefined : refuse(ONLY_FOUNDATION);
}

/** Whether a branch has the name of a draft. */
export function isDraftName(name: string): boolean {
  return kindOfDraft(name) !== undefined;
}

/**
 * The kind of the page that a draft is named after. Each page has one such name: with /index if it has a folder, without it if it is a file.
 * Under the other name, an empty draft could block the page for everybody, because a code host allows no branch inside the name of another.
 */
function kindOfDraft(draft: string): (typeof KINDS)[number] | undefined {
  const [, name, slug, index] = DRAFT.exec(draft) ?? [];
  const kind = KINDS.find((one) => one.name === name);
  const fits = kind && (kind.layout === 'folder') === Boolean(index) && (kind.layout !== 'single' || slug === name);
  return fits && draft.length <= LONGEST ? kind : undefined;
}

/** Whether a file belongs to a draft: it is the page that the draft is named after, or it is beside that page. */
export function isOfDraft(path: string, draft: string): boolean {
  const [, kind = '', name = ''] = DRAFT.exec(draft) ?? [];
  return path === `content/${kind}/${name}.mdx` || path.startsWith(`content/${kind}/${name}/`) || (name === kind && path === `content/${kind}.yml`);
}

const ONLY_FOUNDATION = 'Only those who publish can change this. Write to them, and say what should be different.';
