import { schoolOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { lowerFirst } from '../text/lower-first.ts';
import type { MovedOrigin } from '../catalogue/moved-origins.ts';
import { isPartner } from '../catalogue/partners.ts';

/**
 * The address of an e-mail that asks a resource’s school to review it, already written: because of its term, or because originals have
 * changed since. For a school that has left, it goes to the Foundation.
 */
export function reviewMail(resource: Resource, catalogue: Catalogue, moved: readonly MovedOrigin[] = []): string {
  const { settings, today } = catalogue;
  const school = schoolOf(catalogue, resource.school);
  const to = school && isPartner(school, today) ? school.mailbox : settings.mailbox;
  const address = (path: string) => new URL(`/resources/${resource.slug}/${path}`, settings.address).href;
  const [subject, ...words] = moved.length ? [
    'The original has changed:',
    ...moved.map(({ origin, drift }) => `Your page “${resource.title}” was made from “${origin.resource.title}”, version ${drift.from}, which is now at version ${drift.to}. What changed: ${address(`compared/#since-${origin.slug}`)}`),
    'Would you take any of it over, or keep yours as it is? Answer in a line, with your reason, and we write it down.',
  ] : [
    'Is this still right?',
    `Your page “${resource.title}” was due for review by the ${lowerFirst(showTerm(resource.review))}: ${address('')}`,
    'Is it still right? If it is, answer with one word and we set the date. If it is not, tell us what to change, or whether to retire it.',
  ];
  const body = [`To the ${lowerFirst(resource.steward)}`, ...words].join('\n\n');
  return `mailto:${to}?subject=${encodeURIComponent(`${subject} ${resource.title}`)}&body=${encodeURIComponent(body)}`;
}
