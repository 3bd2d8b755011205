/** People may still read a page after the last day of the notice it was built with; then this removes the notice. */
import { today } from '../../dates/show-dates.ts';

for (const notice of document.querySelectorAll<HTMLElement>('.partnership-notice')) notice.hidden = notice.dataset.until! < today(new Date());
