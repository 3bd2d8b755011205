import type { APIRoute } from 'astro';
import { writeCalendar } from '../../feeds/calendars/write-calendar.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { fetchSubscribables } from '../_feeds.ts';

/** Every calendar to subscribe to. */
export async function getStaticPaths() {
  const { calendars } = await fetchSubscribables();
  return calendars.map(({ path, ...calendar }) => ({ params: { calendar: path }, props: { path, ...calendar } }));
}

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props: { path, label, about, events } }) => {
  const { settings } = await fetchCatalogue();
  return new Response(writeCalendar({ name: `${label} (${settings.name})`, about, source: new URL(`/calendars/${path}.ics`, settings.address).href, events }));
};
