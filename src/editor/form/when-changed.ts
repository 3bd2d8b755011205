import { addDays } from '../../dates/london-time.ts';
import { showDay, today } from '../../dates/show-dates.ts';

/** When something was changed, as people say it, in UK time: "today at 14:32", "yesterday at 09:05", "on 23 November 2026 at 14:32". */
export function whenChanged(at: Date, now: Date): string {
  const day = today(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(at);
  if (day === today(now)) return `today at ${time}`;
  return `${day === addDays(today(now), -1) ? 'yesterday' : `on ${showDay(day)}`} at ${time}`;
}
