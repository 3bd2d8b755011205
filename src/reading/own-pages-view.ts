import type { Catalogue } from '../catalogue/catalogue.ts';

/** The list of the partnership’s own pages, by title. */
export interface OwnPagesView {
  description: string;
  pages: { href: string; title: string; summary: string }[];
}

/** Every page of the partnership. */
export function viewOwnPages({ pages, settings }: Pick<Catalogue, 'pages' | 'settings'>): OwnPagesView {
  return {
    description: settings.summary,
    pages: pages.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')).map(({ slug, title, summary }) => ({ href: `/pages/${slug}/`, title, summary })),
  };
}
