import { addDays } from '../../dates/london-time.ts';
import { showDay, today } from '../../dates/show-dates.ts';
import { text } from './text.ts';

/** When something was changed, as people say it, in UK time: "today at 14:32", "yesterday at 09:05", "on 23 November 2026 at 14:32". */
export function whenChanged(at: Date, now: Date): string {
  const day = today(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(at);
  if (day === today(now)) return text.when.today(time);
  return day === addDays(today(now), -1) ? text.when.yesterday(time) : text.when.before(showDay(day), time);
}
