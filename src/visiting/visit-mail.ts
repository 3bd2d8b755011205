import type { School, Visit } from '../catalogue/catalogue.ts';
import { showSpan } from '../dates/show-dates.ts';

/** An e-mail to the role mailbox of a host that asks for places on a visit, partly written so that nobody has to think what belongs in it. */
export function visitMail(visit: Visit, host: School): string {
  const body = [
    `We would like to come on your visit “${visit.title}”, ${showSpan(visit.starts, visit.ends)}.`,
    '',
    'Our school: ',
    'Who is coming (roles, not names): ',
    'How many: ',
    'What we need to take part (steps, hearing, a quiet place): ',
    'What we most want to see: ',
    'Where you can answer (a shared school mailbox, such as office@): ',
  ].join('\r\n');
  return `mailto:${host.mailbox}?subject=${encodeURIComponent(`Places on a visit: ${visit.title}`)}&body=${encodeURIComponent(body)}`;
}
