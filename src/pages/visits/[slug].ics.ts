import type { APIRoute } from 'astro';
import { writeCalendar, type CalendarEvent } from '../../feeds/calendars/write-calendar.ts';
import { fetchSubscribables } from '../_feeds.ts';

/** Each visit on its own, to add to a calendar. A deleted visit has one too, so that calendars can cancel it. */
export async function getStaticPaths() {
  const { events } = await fetchSubscribables();
  return events.filter(({ kind }) => kind === 'visits').map((event) => ({ params: { slug: event.slug }, props: { event } }));
}

export const GET: APIRoute<{ event: CalendarEvent }> = ({ props }) => new Response(writeCalendar({ events: [props.event] }));
