import { createHash, hash } from 'node:crypto';
import { allKinds } from '../../schema/index.ts';
import type { Catalogue, Stored } from '../catalogue.ts';
import { digestOfText } from '../digest-of-tree.ts';
import { noteCell, noteField, type Column } from './reads.ts';

/** A catalogue that notes what is read of it. */
export interface WatchedCatalogue {
  /** The same data in the same shape. */
  catalogue: Catalogue;
  /** A digest of what has a name in `Reads`; undefined where there is no such thing, or no longer. */
  digestOf(name: string): string | undefined;
}

type Item = { slug: string; page: Stored<'resources'>['page'] } & Record<string, unknown>;

/**
 * Watches a catalogue: whoever reads it while something is tracked is noted, by the field. A field that an entry does not have can be read too, so its absence is noted.
 * Whoever asks which fields an entry has need not be noted, because the digest of each field covers the names of all.
 */
export function watchCatalogue(catalogue: Catalogue): WatchedCatalogue {
  const watched: Record<string, unknown> = {};
  const digests = new Map<string, () => string>();
  const lists = new Map<string, ReturnType<typeof watchList>>();
  for (const [name, value] of Object.entries(catalogue)) {
    const fields = allKinds.find((kind) => kind.name === name && name !== 'settings')?.fields;
    const list = fields && watchList(name, Object.keys(fields), value as Item[]);
    if (list) lists.set(name, list);
    const shown = list ? list.items : value;
    digests.set(name, () => digest(JSON.stringify(list ? list.slugs : value) ?? ''));
    Object.defineProperty(watched, name, {
      enumerable: true,
      get: () => {
        noteCell(name);
        return shown;
      },
    });
  }
  const known = new Map<string, string | undefined>();
  const digestOf = (name: string): string | undefined => {
    const [, kind = '', field = '', slug] = /^(\w+)\.([\w.-]+)(?:@(.*))?$/.exec(name) ?? [];
    return kind ? lists.get(kind)?.digestOf(field, slug) : digests.get(name)?.();
  };
  return {
    catalogue: watched as unknown as Catalogue,
    digestOf: (name) => {
      if (!known.has(name)) known.set(name, digestOf(name));
      return known.get(name);
    },
  };
}

/** What is noted of a page by another name than its own: whoever reads a digest of the text reads the text. */
const PAGE_FIELDS: Record<string, string> = { tree: 'page.tree', digest: 'page.tree', words: 'page.words', paths: 'page.paths', read: 'page.tree', slides: 'page.slides', beside: 'page.beside', source: 'page.source' };

function watchList(kind: string, fields: readonly string[], raw: readonly Item[]) {
  const slugs = raw.map(({ slug }) => slug);
  const places = new Map(slugs.map((slug, at) => [slug, at]));
  const columns = new Map<string, Column>();
  const columnOf = (field: string): Column => columns.get(field) ?? columns.set(field, { name: `${kind}.${field}`, slugs }).get(field)!;

  // The same function for each field of all entries, so that all entries have the same hidden class and are fast to read.
  const getters = new Map<string, () => unknown>();
  const getterOf = (name: string, field: string) => getters.get(`${name} ${field}`) ?? getters.set(`${name} ${field}`, makeGetter(name, columnOf(field))).get(`${name} ${field}`)!;
  const shapes = new Map<string, PropertyDescriptorMap>();
  const shapeOf = (item: Item): PropertyDescriptorMap => {
    const own = Object.keys(item);
    const name = own.join(' ');
    const known = shapes.get(name);
    if (known) return known;
    const shape: PropertyDescriptorMap = {};
    for (const key of [...own, ...fields]) {
      if (key === 'slug' || key === 'page') shape[key] = { enumerable: true, writable: true };
      else shape[key] ??= { enumerable: own.includes(key), get: getterOf('', key) };
    }
    shapes.set(name, shape);
    return shape;
  };
  const pageShape: PropertyDescriptorMap = { file: { enumerable: true, writable: true } };
  for (const [key, field] of Object.entries(PAGE_FIELDS)) pageShape[key] = { enumerable: true, get: getterOf(key, field) };
  const watchPage = (page: Item['page'], at: number): object => {
    const watched = Object.defineProperties({}, pageShape) as { file: string };
    hide(watched, page, at);
    watched.file = page.file;
    return watched;
  };
  const items = raw.map((item, at): object => {
    const watched = Object.defineProperties({}, shapeOf(item)) as Watched & { slug: string; page: unknown };
    hide(watched, item, at);
    watched.slug = item.slug;
    watched.page = watchPage(item.page, at);
    return watched;
  });

  const shape = (at: number) => Object.keys(raw[at]!).join(' ');
  const textOf = (field: string, at: number): string => {
    const { page } = raw[at]!;
    if (field === 'page.tree') return digestOfText(page);
    return JSON.stringify(field.startsWith('page.') ? page[field.slice(5) as 'source'] : raw[at]![field]) ?? '';
  };
  const digestOf = (field: string, slug: string | undefined): string | undefined => {
    if (slug !== undefined) return places.has(slug) ? digest(`${shape(places.get(slug)!)}\n${textOf(field, places.get(slug)!)}`) : undefined;
    const hashed = createHash('sha256');
    for (let at = 0; at < raw.length; at++) hashed.update(`${slugs[at]} ${shape(at)}\n${textOf(field, at)}\n`);
    return hashed.digest('base64url').slice(0, 16);
  };
  return { items, slugs, digestOf };
}

/** What is behind a watched object: the object itself, and the place of its entry. */
const RAW = Symbol('raw');
const AT = Symbol('at');

interface Watched {
  [RAW]: Record<string, unknown>;
  [AT]: number;
}

function hide(watched: object, raw: object, at: number): void {
  Object.defineProperty(watched, RAW, { value: raw });
  Object.defineProperty(watched, AT, { value: at });
}

function makeGetter(name: string, column: Column): () => unknown {
  const key = name || column.name.slice(column.name.indexOf('.') + 1);
  return function (this: Watched) {
    noteField(column, this[AT]);
    return this[RAW][key];
  };
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}
