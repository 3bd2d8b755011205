import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_ENDINGS, PICTURE_ENDINGS, SLUG } from '../../schema/fields.ts';
import { quote, type Fault } from '../../schema/fault.ts';
import { allKinds, type KindName } from '../../schema/index.ts';
import { isNeededBySite, isWindowsDevice } from '../../schema/addresses/reserved-names.ts';

/** A page found in content/, with the files beside it. */
export interface Found {
  kind: KindName;
  slug: string;
  /** The path from the top of the project, with forward slashes. */
  file: string;
  beside: string[];
  faults: Fault[];
}

/** A file in content/ that belongs to no page. */
export interface Stray {
  file: string;
  fault: Fault;
}

/** The file name endings that a file beside a page may have. */
const BESIDE = new Set<string>([...FILE_ENDINGS, ...PICTURE_ENDINGS]);

/** Files that operating systems leave behind, and the one that keeps an empty folder in Git. */
const NOT_CONTENT = ['.DS_Store', 'Thumbs.db', '.gitkeep'];

/** Lists the files in content/, by name only. `root` is the top of the project. */
export async function findContent(root: string): Promise<{ found: Found[]; stray: Stray[] }> {
  const found: Found[] = [];
  const stray: Stray[] = [];
  for (const item of await list(join(root, 'content'))) {
    const kind = allKinds.find(({ name, layout }) => item.name === (layout === 'single' ? `${name}.yml` : name));
    const file = `content/${item.name}`;
    if (!kind || item.isLink || item.isFolder === (kind.layout === 'single')) stray.push({ file, fault: notHere(item.name) });
    else if (kind.layout === 'single') found.push({ kind: kind.name as KindName, slug: kind.name, file, beside: [], faults: [] });
    else await findEntries(join(root, 'content', item.name), kind.name as KindName, kind.layout, found, stray);
  }
  return { found: markDoubles(found), stray };
}

interface Item {
  name: string;
  isFolder: boolean;
  /** A link to a file elsewhere, or something that is neither file nor folder. */
  isLink: boolean;
}

async function list(folder: string): Promise<Item[]> {
  const names = (await readdir(folder)).filter((name) => !NOT_CONTENT.includes(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const stat = await lstat(join(folder, name));
      return { name, isFolder: stat.isDirectory(), isLink: !stat.isDirectory() && !stat.isFile() };
    }),
  );
}

async function findEntries(folder: string, kind: KindName, layout: 'file' | 'folder', found: Found[], stray: Stray[]): Promise<void> {
  for (const item of await list(folder)) {
    const file = `content/${kind}/${item.name}`;
    const slug = layout === 'file' ? item.name.replace(/\.mdx$/, '') : item.name;
    const isPage = layout === 'file' ? !item.isFolder && item.name.endsWith('.mdx') : item.isFolder;
    if (item.isLink) stray.push({ file, fault: isLink() });
    else if (!isPage) stray.push({ file, fault: wrongPlace(kind, layout, item.name) });
    else if (layout === 'file') found.push({ kind, slug, file, beside: [], faults: checkSlug(slug) });
    else await findFolder(join(folder, item.name), kind, slug, found, stray);
  }
}

async function findFolder(folder: string, kind: KindName, slug: string, found: Found[], stray: Stray[]): Promise<void> {
  const items = await list(folder);
  const faults = checkSlug(slug);
  const beside: string[] = [];
  for (const item of items) {
    if (item.name === 'index.mdx' && !item.isFolder && !item.isLink) continue;
    const fault = checkBeside(item);
    if (fault) faults.push(fault);
    else beside.push(item.name);
  }
  const file = `content/${kind}/${slug}/index.mdx`;
  const hasPage = items.some((item) => item.name === 'index.mdx' && !item.isFolder && !item.isLink);
  if (hasPage) found.push({ kind, slug, file, beside, faults });
  else stray.push({ file: `content/${kind}/${slug}`, fault: { line: 1, what: 'This folder has no page called index.mdx.', why: 'Files are shown only with the page that explains them.', remedy: 'Add a page called index.mdx, or delete the folder.' } });
}

function checkSlug(slug: string): Fault[] {
  if (isWindowsDevice(slug)) return [deviceName(slug)];
  if (SLUG.test(slug) && slug.length <= 80 && !isNeededBySite(slug)) return [];
  const why = isNeededBySite(slug) ? 'The site needs this name for itself.' : 'The name becomes part of the address, and only these can be typed on every keyboard.';
  return [{ line: 1, what: `The name ${quote(slug)} cannot be an address.`, why, remedy: 'Use small letters, digits and single dashes, at most 80 in all, such as two-minute-playground-script.' }];
}

function checkBeside(item: Item): Fault | undefined {
  const ending = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/.exec(item.name)?.[1];
  if (item.isLink) return isLink();
  if (isWindowsDevice(item.name)) return deviceName(item.name);
  if (!item.isFolder && ending && BESIDE.has(ending) && item.name.length <= 100) return undefined;
  const why = ending && !BESIDE.has(ending) ? 'Files of this kind can run something when they are opened, or cannot be opened everywhere.' : 'Its name becomes part of an address.';
  const remedy = /\.(heic|heif)$/i.test(item.name)
    ? 'Share the picture as a JPEG, and add it again.'
    : `Use small letters, digits and dashes, and one of these endings: ${[...BESIDE].join(', ')}.`;
  return { line: 1, what: `${quote(item.name)} cannot be shared beside this page.`, why, remedy };
}

/**
 * Two names that differ only in capitals, or in how an accent is stored, are one address on many computers. At most one of them can be a
 * good address. That one stays, so that nobody can take a page down by adding its double.
 */
function markDoubles(found: Found[]): Found[] {
  const same = Map.groupBy(found, ({ kind, slug }) => `${kind}/${slug.normalize('NFC').toLowerCase()}`);
  return found.map((entry) => {
    if (SLUG.test(entry.slug)) return entry;
    const others = same.get(`${entry.kind}/${entry.slug.normalize('NFC').toLowerCase()}`)!.filter((other) => other !== entry);
    const faults = others.map((other) => ({ line: 1, what: `${quote(entry.file)} and ${quote(other.file)} claim the same address.`, why: 'Only one of them could be shown.', remedy: 'Give one of them another name.' }));
    return { ...entry, faults: [...entry.faults, ...faults] };
  });
}

function notHere(name: string): Fault {
  return { line: 1, what: `${quote(name)} does not belong in content/.`, why: 'It holds settings.yml, synonyms.yml and one folder for each kind of content, and nothing else.', remedy: `Put it in one of: ${allKinds.map((kind) => kind.name).join(', ')}.` };
}

function deviceName(name: string): Fault {
  return { line: 1, what: `The name ${quote(name)} cannot be used for a file or a folder.`, why: 'Windows reserves it for a device, so nobody who works on Windows could copy the site.', remedy: 'Put a word before it, such as our-, and change the links to it.' };
}

function isLink(): Fault {
  return { line: 1, what: 'This is a link to a file that is somewhere else.', why: 'It could show something that was never meant to be shared.', remedy: 'Put the file itself here.' };
}

function wrongPlace(kind: string, layout: 'file' | 'folder', name: string): Fault {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (BESIDE.has(ending)) return { line: 1, what: `${quote(name)} is not a page, but is among the pages.`, why: 'It would not be shown.', remedy: 'Remove it from here, and add it in the editor to the resource it belongs to.' };
  const remedy = layout === 'file' ? `Name it content/${kind}/${name.replace(/\..*$/, '')}.mdx, or delete it.` : `Put it in a folder of its own: content/${kind}/${name.replace(/\..*$/, '')}/index.mdx`;
  return { line: 1, what: `${quote(name)} is not where a page of this kind belongs.`, why: 'It would not be shown.', remedy };
}
