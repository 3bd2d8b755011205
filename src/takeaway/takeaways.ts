import { dirname, join } from 'node:path';
import type { Catalogue, Resource } from '../lib/catalogue.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { makeLeaflet } from './leaflet.ts';
import type { Making, Takeaway } from './job.ts';
import { CARD_FORMATS } from './print/formats.ts';
import { printSetsOf, type PrintSet } from './print/sets.ts';

/** Everything that can be carried off of a resource, in the order in which it is offered. `site` is the address of the site. */
export function takeawaysOf(resource: Resource, catalogue: Catalogue, site: string): Takeaway[] {
  const { slug, page } = resource;
  const leaflet = makeLeaflet(resource, catalogue, site);
  const pictures = page.beside
    .filter(({ name }) => PICTURE_ENDINGS.some((ending) => name.endsWith(`.${ending}`)))
    .map(({ name }) => ({ name, path: join(dirname(page.file), name) }));
  const whole: Offer[] = [
    { name: `${slug}.docx`, label: 'Word document', about: 'To change it and make it yours.', shape: 'word', making: { make: 'word' } },
    { name: `${slug}.pdf`, label: 'PDF', about: 'To print it as it is.', shape: 'leaflet', making: { make: 'leaflet' } },
    { name: `${slug}-large-print.pdf`, label: 'Large print', about: 'A PDF in 18 point and more.', shape: 'large-print', making: { make: 'large-print' } },
  ];
  const sets = printSetsOf(page.tree, resource.title);
  const printed = sets.flatMap((set, index) => offersOf(set, `${slug}-${sets.length > 1 ? `${index + 1}-` : ''}`));
  return [...whole, ...printed].map(({ making, ...offer }) => ({ ...offer, job: { ...making, leaflet, pictures: 'set' in making || 'script' in making ? [] : pictures } }));
}

type Offer = Omit<Takeaway, 'job'> & { making: Making };

function offersOf(set: PrintSet, stem: string): Offer[] {
  const inks = [false, true];
  if (set.kind === 'script') {
    return inks.map((black) => ({
      name: `${stem}fold${black ? '-black' : ''}.pdf`, label: 'Script to fold', about: 'A4, folded once, to hold in the hand. Print on both sides, turned along the short edge.',
      shape: 'fold', set: set.title, black, making: { make: 'script', script: set, black },
    }));
  }
  return CARD_FORMATS.flatMap(({ value, label, about }) => inks.map((black): Offer => ({
    name: `${stem}${value}${black ? '-black' : ''}.pdf`, label, about, shape: value, set: set.title, black, making: { make: 'cards', set, format: value, black },
  })));
}
