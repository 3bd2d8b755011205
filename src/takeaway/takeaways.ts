import { dirname, join } from 'node:path';
import type { Catalogue, Resource } from '../lib/catalogue.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { makeLeaflet } from './leaflet.ts';
import type { Takeaway } from './job.ts';

/** Everything that can be carried off of a resource, in the order in which it is offered. `site` is the address of the site. */
export function takeawaysOf(resource: Resource, catalogue: Catalogue, site: string): Takeaway[] {
  const leaflet = makeLeaflet(resource, catalogue, site);
  const pictures = resource.page.beside
    .filter(({ name }) => PICTURE_ENDINGS.some((ending) => name.endsWith(`.${ending}`)))
    .map(({ name }) => ({ name, path: join(dirname(resource.page.file), name) }));
  const type = 'application/pdf';
  return [
    { name: `${resource.slug}.docx`, label: 'Word, to change', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', job: { make: 'word', leaflet, pictures } },
    { name: `${resource.slug}.pdf`, label: 'PDF to print', type, job: { make: 'leaflet-pdf', leaflet, pictures } },
    { name: `${resource.slug}-large-print.pdf`, label: 'Large print', type, job: { make: 'large-print-pdf', leaflet, pictures } },
  ];
}
