/** A page that was made before the last day of a notice may still be read after it; the notice then goes. */
import { today } from '../dates/show-dates.ts';

for (const notice of document.querySelectorAll<HTMLElement>('.partnership-notice')) notice.hidden = notice.dataset.until! < today(new Date());
