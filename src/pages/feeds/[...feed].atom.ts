import type { APIRoute } from 'astro';
import type { Feed } from '../../feeds/feeds.ts';
import { writeAtom } from '../../feeds/write-atom.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { fetchSubscribables } from '../_feeds.ts';

/** Every feed to follow. */
export async function getStaticPaths() {
  const { feeds } = await fetchSubscribables();
  return feeds.map((feed) => ({ params: { feed: feed.path }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) => {
  const { settings, today } = await fetchCatalogue();
  const at = (path: string) => new URL(path, settings.address).href;
  return new Response(writeAtom({
    title: `${feed.label} (${settings.name})`, subtitle: feed.about, author: settings.name, self: at(`/feeds/${feed.path}.atom`), page: at(feed.page),
    entries: feed.entries, moment: new Date(`${today}T00:00:00Z`),
  }));
};
