import { schoolOf, type Catalogue, type Resource } from './catalogue.ts';
import { showTerm } from './dates.ts';
import { lowerFirst } from './lower-first.ts';
import { isPartner } from './partners.ts';

/** The address of a mail that asks a resource’s school to look at it again, already written; of a school that has left, it goes to the Foundation. */
export function reviewMail(resource: Resource, catalogue: Catalogue): string {
  const { settings, today } = catalogue;
  const school = schoolOf(catalogue, resource.school);
  const to = school && isPartner(school, today) ? school.mailbox : settings.mailbox;
  const body = [
    `To the ${lowerFirst(resource.steward)}`,
    `Your page “${resource.title}” was to be looked at by the ${lowerFirst(showTerm(resource.review))}: ${new URL(`/resources/${resource.slug}/`, settings.address).href}`,
    'Is it still right? If it is, answer with one word and we set the date. If it is not, tell us what to change, or whether to retire it.',
  ].join('\n\n');
  return `mailto:${to}?subject=${encodeURIComponent(`Is this still right? ${resource.title}`)}&body=${encodeURIComponent(body)}`;
}
