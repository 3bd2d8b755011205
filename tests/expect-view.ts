import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../src/catalogue/catalogue.ts';

/** A route that has many pages, and the function that makes the view of one of them. */
export interface ViewPromise<P, V> {
  /** The pages that the route has. */
  pagesOf: (catalogue: Catalogue) => readonly P[];
  viewOf: (catalogue: Catalogue, page: P) => V;
  /** Changes of what a page does not show, by what they change. Each gets a copy of the catalogue of its own, and the page. */
  notShown: Record<string, (catalogue: Catalogue, page: P) => void>;
  /** Changes of what it shows: proof that a change is seen at all. */
  shown: Record<string, (catalogue: Catalogue, page: P) => void>;
}

/**
 * Holds a route to what a view promises: it is JSON and nothing else, it changes with what the page shows, and two catalogues that differ
 * only in what the page does not show give the same view.
 */
export function expectView<P, V>(route: string, catalogue: Catalogue, { pagesOf, viewOf, notShown, shown }: ViewPromise<P, V>): void {
  const pages = pagesOf(catalogue);
  const some = pages.length > 6 ? [0, 1, 2, 3, 4, 5].map((at) => pages[Math.floor((at * (pages.length - 1)) / 5)]!) : pages;
  const changed = (page: P, change: (catalogue: Catalogue, page: P) => void) => {
    const copy = copyCatalogue(catalogue);
    change(copy, page);
    return viewOf(copy, page);
  };

  describe(`the view of ${route}`, () => {
    test('there are pages of this kind', () => {
      expect(some.length).toBeGreaterThan(0);
    });

    test('is JSON', () => {
      for (const page of some) {
        const view = viewOf(catalogue, page);
        expect(foreignIn(view), 'A view holds only texts, numbers, true, false, null, lists and plain objects.').toEqual([]);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }
    });

    test.each(Object.entries(notShown))('stays as it is: %s', (_, change) => {
      for (const page of some) expect(changed(page, change)).toEqual(viewOf(catalogue, page));
    });

    test.each(Object.entries(shown))('changes with the page: %s', (_, change) => {
      expect(some.some((page) => JSON.stringify(changed(page, change)) !== JSON.stringify(viewOf(catalogue, page)))).toBe(true);
    });
  });
}

/** A copy that may be changed anywhere but deep inside the text of a page: of a text, only its topmost nodes can be replaced. Texts are nearly all of a catalogue. */
function copyCatalogue(catalogue: Catalogue): Catalogue {
  const copied = Object.entries(catalogue).map(([name, value]) => [name, Array.isArray(value) ? value.map(copyEntry) : structuredClone(value)]);
  return Object.fromEntries(copied) as Catalogue;
}

function copyEntry<T extends object & { page?: Catalogue['news'][number]['page'] }>({ page, ...values }: T): T {
  return { ...structuredClone(values), ...(page && { page: { ...page, beside: structuredClone(page.beside), tree: { ...page.tree, children: [...page.tree.children] } } }) } as T;
}

/** The paths of values that JSON does not have: a Date, a function, a Map, a class of any kind. What is undefined is left out of JSON, and may be. */
export function foreignIn(value: unknown, path = 'view'): string[] {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((one, at) => foreignIn(one, `${path}[${at}]`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([key, one]) => foreignIn(one, `${path}.${key}`));
}
