import { ageRange } from './age-range.ts';
import { schoolName, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { creditOf } from '../../catalogue/credit.ts';
import { STATUSES, statusOf, trialsOf } from '../../catalogue/status.ts';
import type { History } from '../../history/history.ts';
import { kinds } from '../../schema/index.ts';
import { USE_AGAIN } from '../../schema/vocabulary.ts';
import { LICENCE_ADDRESSES } from './licence-address.ts';
import { permanentId } from '../permanent-id.ts';
import { marksOf } from './learning-resource.ts';
import { schemaOfFields, type JsonSchema } from './model-schema.ts';

/** The format version of the file. The first number rises, with a new address, when a change would break a program that reads it; the second when something is added. */
export const OPEN_DATA_VERSION = '1.2';

/** The part of the address that gives the format: /data/1/resources.json stays when there is a 2. */
export const OPEN_DATA_EDITION = OPEN_DATA_VERSION.split('.')[0]!;

/** Every public resource as open data, with its fields, its address, its credit, and whether people may rely on it. Without a history, no resource has had another name. */
export function makeOpenData(catalogue: Catalogue, history: Pick<History, 'changes' | 'isWhole'> = { changes: [], isWhole: true }) {
  const { settings, resources, today } = catalogue;
  const site = settings.address.replace(/\/$/, '');
  const described = resources.toSorted((a, b) => a.slug.localeCompare(b.slug, 'en-GB')).map((resource) => describe(resource, catalogue, history, site));
  const marked = (mark: string) => described.filter(({ marks }) => marks.some((one) => one === mark)).length;
  return {
    $schema: `${site}/data/${OPEN_DATA_EDITION}/resources.schema.json`,
    version: OPEN_DATA_VERSION,
    address: `${site}/data/${OPEN_DATA_EDITION}/resources.json`,
    documentation: `${site}/data/`,
    publisher: { name: settings.name, address: `${site}/`, mailbox: settings.mailbox },
    licence: { name: settings.licence, address: LICENCE_ADDRESSES[settings.licence] },
    date: today,
    counts: { resources: described.length, examples: marked('example'), machineDrafts: marked('machine-draft'), retired: marked('retired'), translations: resources.filter(({ translates }) => translates).length },
    resources: described,
  };
}

/** The JSON Schema of the open data (draft 2020-12), made from the model. `site` is the address of the site. */
export function makeOpenDataSchema(address: string): JsonSchema {
  const site = address.replace(/\/$/, '');
  const resource = schemaOfFields(kinds.resources.fields);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${site}/data/${OPEN_DATA_EDITION}/resources.schema.json`,
    ...object('Open data: resources', 'Every public resource of the partnership.', {
      $schema: text('Schema', 'The address of this description.'),
      version: { ...text('Version', 'The shape of the file. The first number rises when a program that reads it would break.'), pattern: `^${OPEN_DATA_EDITION}\\.\\d+$` },
      address: uri('Address', 'Where this shape of the file stays.'),
      documentation: uri('Documentation', 'The page that explains it.'),
      publisher: object('Publisher', 'The partnership.', { name: text('Name', 'What it is called.'), address: uri('Address', 'Its site.'), mailbox: text('Contact', 'The role mailbox that people write to.') }),
      licence: object('Licence', 'The licence of this list. Each resource names its own.', { name: text('Name', 'Its short name.'), address: uri('Address', 'Its words.') }),
      date: { ...text('Date', 'The day on which the file was made.'), format: 'date' },
      counts: object('Counts', 'How many resources there are, and how many of them are not for use as they are.', Object.fromEntries(COUNTS.map(([key, title]) => [key, { type: 'integer', minimum: 0, title }]))),
      resources: { type: 'array', title: 'Resources', description: 'In the order of their names.', items: { $ref: '#/$defs/resource' } },
    }),
    $defs: {
      resource: {
        ...resource,
        title: 'Resource',
        description: kinds.resources.about,
        properties: { ...ADDED, ...(resource.properties as object) },
        required: [...Object.keys(ADDED).filter((name) => name !== 'status'), ...(resource.required as string[])],
      },
    },
  };
}

/** What the file says about a resource besides the fields of the model, by key. The page that documents the file shows it too. */
export const ADDED: Record<string, JsonSchema> = {
  id: uri('Identity', 'The name it keeps for ever, even when the page is renamed or the site moves. To visit its page, use "address".'),
  name: text('Name', 'The name of its folder. When the page is renamed it changes, and "formerly" lists the earlier names.'),
  address: uri('Address', 'Its page.'),
  marks: {
    title: 'Marks', description: 'Why it should not be used as it is; empty when it may be.', type: 'array',
    items: { oneOf: [{ const: 'example', title: 'Invented to show how the site works' }, { const: 'machine-draft', title: 'Translated by a machine and not checked by a speaker' }, { const: 'retired', title: 'No longer recommended' }] },
  },
  status: { title: 'Status', description: 'How far it has come by use, counted from trials and from decisions of meetings. A machine draft has none.', type: 'string', oneOf: STATUSES.map(({ value, about }) => ({ const: value, title: about })) },
  tried: {
    title: 'Tried by', description: 'The schools that wrote how it went, the newest term first, and whether they would use it again.', type: 'array',
    items: object('A trial', 'One school in one term.', { school: text('School', 'The name of its file.'), term: text('Term', 'Such as 2026-autumn.'), again: { ...text('Would use it again', 'Their answer.'), enum: USE_AGAIN.map(({ value }) => value) } }),
  },
  schoolName: text('Name of the school', 'The school that shares it and gives the licence.'),
  licenceAddress: uri('Address of the licence', 'The text of the licence.'),
  credit: text('Credit', 'The line to print with a copy or an adaptation.'),
  ageRange: { ...text('Ages', 'The ages it suits, in years, such as 7-11.'), pattern: '^\\d+-\\d+$' },
  fileAddresses: { title: 'Addresses of files', description: 'Where its files are, in the order of "files".', type: 'array', items: { type: 'string', format: 'uri' } },
};

const COUNTS = [['resources', 'Resources in all'], ['examples', 'Examples'], ['machineDrafts', 'Machine drafts'], ['retired', 'Retired'], ['translations', 'Translations']] as const;

function describe(resource: Resource, catalogue: Catalogue, history: Pick<History, 'changes' | 'isWhole'>, site: string) {
  const { slug, page, ...values } = resource;
  const address = `${site}/resources/${slug}/`;
  const school = schoolName(catalogue, resource.school);
  const status = statusOf(resource, catalogue);
  return {
    id: permanentId('resources', resource, catalogue, history),
    name: slug,
    address,
    marks: marksOf(resource),
    ...(status && { status }),
    tried: trialsOf(resource, catalogue).map(({ school: by, term, again }) => ({ school: by, term, again })),
    schoolName: school,
    licenceAddress: LICENCE_ADDRESSES[resource.licence],
    credit: creditOf(resource, catalogue, site),
    ageRange: ageRange(resource),
    fileAddresses: (resource.files ?? []).map(({ file }) => new URL(file, address).href),
    ...values,
  };
}

function text(title: string, description: string): JsonSchema {
  return { type: 'string', title, description };
}

function uri(title: string, description: string): JsonSchema {
  return { ...text(title, description), format: 'uri' };
}

function object(title: string, description: string, properties: Record<string, JsonSchema>): JsonSchema {
  return { title, description, type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
