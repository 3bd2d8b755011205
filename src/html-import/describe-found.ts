import type { HtmlMet } from './read-html.ts';
import type { WordsMet } from './tidy-text.ts';

/** What was changed in the text of a page, whatever it came from, in sentences for the person who finishes it. */
export function describeFound(met: WordsMet & HtmlMet) {
  return {
    undescribed: met.undescribed > 0 && `${many(met.undescribed, 'picture needs', 'pictures need')} a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.`,
    names: met.names > 0 && 'The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.',
    layout: met.layout > 0 && `${many(met.layout, 'table that only laid out the page is', 'tables that only laid out the page are')} ordinary text now. Check that the order is right.`,
    headless: met.headless > 0 && `${many(met.headless, 'table', 'tables')} had no heading row, so the first row became one. Check that it describes what is below it.`,
    links: met.links > 0 && `${many(met.links, 'link led', 'links led')} to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not.`,
    linksInside: met.linksInside > 0 && `${many(met.linksInside, 'link led', 'links led')} to another place in the same text. The text stayed, the ${met.linksInside === 1 ? 'link' : 'links'} did not.`,
    pictureLinks: met.pictureLinks.length > 0 && describePictureLinks(met.pictureLinks),
    raised: met.raised > 0 && `Raised or lowered letters are on the line now in ${many(met.raised, 'place', 'places')}. Check that the meaning is still clear.`,
  };
}

/** A picture on a page leads nowhere, so its address is told. */
function describePictureLinks(addresses: readonly string[]): string {
  const shown = [...new Set(addresses)].slice(0, 3).join(', ');
  return `${many(addresses.length, 'picture was a link', 'pictures were links')} (${shown}). The ${addresses.length === 1 ? 'picture' : 'pictures'} came along, the ${addresses.length === 1 ? 'link' : 'links'} did not.`;
}

/** A number and what it counts. */
export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
