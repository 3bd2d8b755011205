import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { startAdaptation, type AdaptationStart } from '../catalogue/start-adaptation.ts';
import { INDEX_PIECES } from '../catalogue/packs/addresses.ts';
import type { Stored } from '../catalogue/catalogue.ts';
import { digestOfText } from '../catalogue/digest-of-tree.ts';
import { formerAddressesOf } from '../catalogue/addresses/former-addresses.ts';
import { identityOf } from '../catalogue/identity.ts';
import { noteCell, noteReads, track } from '../catalogue/tracking/reads.ts';
import type { Remembered } from '../catalogue/tracking/remember.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { makeEditorFiles } from '../editor/published/editor-files.ts';
import { writeCalendar } from '../feeds/calendars/write-calendar.ts';
import { drawPicture } from '../feeds/link-pictures/draw-picture.ts';
import { linkPictures } from '../feeds/link-pictures/link-picture.ts';
import { makeCoverageData } from '../feeds/open-data/coverage-data.ts';
import { makeOpenData, makeOpenDataSchema, OPEN_DATA_EDITION } from '../feeds/open-data/open-data.ts';
import { writeAtom } from '../feeds/write-atom.ts';
import { listCardPieces, viewCardPiece, viewFinderIndex, viewFinderOrders } from '../finding/finder-files-view.ts';
import { makeSearchFiles } from '../finding/search/make-search-files.ts';
import { describeApp } from '../frame/describe-app.ts';
import { lastChanged } from '../history/last-changed.ts';
import { withoutFiles } from '../mdx/without-files.ts';
import { readPage } from '../mdx/page.ts';
import { writeStarter } from '../mdx/write-starter.ts';
import { digestOf, digestTerms } from '../meeting/digest.ts';
import { writeDigest } from '../meeting/digest-text.ts';
import { resourcesOfPiece, viewPackIndex, viewPackIndexPiece } from '../packing/pack-index-view.ts';
import { viewFormerAddress } from '../reading/former-address-view.ts';
import { writeFormerAddress } from '../reading/write-former-address.ts';
import { kinds } from '../schema/index.ts';
import { resources as resourceKind } from '../schema/resources.ts';
import { viewBoard } from '../showing/board-view.ts';
import { describeLeaflet } from '../takeaway/leaflet.ts';
import { hasSlides } from '../takeaway/slides/has-slides.ts';
import { makeDeck } from '../takeaway/slides/make-deck.ts';
import { readSourceText } from './source-text.ts';
import type { Sources } from './sources.ts';

type Content = string | Uint8Array;

/**
 * A file of the site that is no page: its path from the top of the site, without a slash before it, and its content, or where it lies already: in the cache, where it can
 * be linked, or in content/, where somebody may change it. `derive` writes the content from what it reads of the sources, and from nothing else; while that is as it was
 * when the file was made, a build need not ask. `write` is asked each time.
 */
export type SiteFile = { path: string } & ({ link: string } | { copy: string } | { derive: () => Promise<Content> | Content } | { write: () => Promise<Content> | Content });

/** Every file that the site has beside its pages, sort by sort. What lies somewhere already is linked, and never read. */
export const fileRoutes: Record<string, (sources: Sources) => SiteFile[] | Promise<SiteFile[]>> = {
  'what is beside pages': ({ catalogue }) => (['resources', 'pages'] as const).flatMap((kind) =>
    catalogue[kind].flatMap(({ slug, page }) => page.beside.map(({ name }) => ({ path: `${kind}/${slug}/${name}`, copy: join(dirname(page.file), name) })))),
  'files to download': async ({ catalogue, takeaways }) => (await Promise.all(catalogue.resources.map(async (resource) => (await takeaways(resource)).map(({ name, file }) => ({ path: `resources/${resource.slug}/${name}`, link: file }))))).flat(),
  // What the board shows, which is fetched when somebody comes near its button.
  'slides for the board': ({ catalogue, keep }) => catalogue.resources.filter(({ page }) => hasSlides(page)).map((resource) => ({
    path: `slides/${resource.slug}.json`,
    write: () => {
      const about = describeLeaflet(resource, catalogue, catalogue.settings.address);
      return keep(`board ${JSON.stringify([about, digestOfText(resource.page)])}`, () => JSON.stringify(viewBoard(makeDeck(resource, about)!)));
    },
  })),
  packs: async ({ packs }) => (await packs()).map(({ name, file }) => ({ path: `packs/${name}.zip`, link: file })),
  'pictures for links': async ({ catalogue }) => {
    // A picture that cannot be drawn has no address, and its page does not name it either.
    const drawn = await Promise.all(linkPictures(catalogue).map(async (picture) => [picture.path, await drawPicture(picture)] as const));
    return drawn.flatMap(([path, picture]) => (picture ? [{ path: `link-pictures/${path}.png`, link: picture.file }] : []));
  },
  icons: () => ICONS.map(({ icon, ...look }) => ({ path: `icons/${icon}.png`, derive: () => drawIcon(look) })),
  // Pages that are not for search engines say so themselves, which a robot reads only where it may go; so nothing is forbidden here, and nothing private is named.
  'for search engines': ({ catalogue: { settings } }) => [{ path: 'robots.txt', derive: () => `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', settings.address).href}\n` }],
  'the app': ({ catalogue }) => [{ path: 'manifest.webmanifest', derive: () => JSON.stringify(describeApp(catalogue.settings)) }],
  'former addresses': ({ catalogue }) => formerAddressesOf(catalogue).map((former) => ({ path: `resources/${former}/index.html`, derive: () => writeFormerAddress(viewFormerAddress(catalogue, former), new URL(catalogue.settings.address).href) })),
  calendars: async ({ catalogue: { settings }, subscribables }) => {
    const { calendars, events } = await subscribables();
    return [
      ...calendars.map(({ path, label, about, events: listed }) => ({ path: `calendars/${path}.ics`, write: () => writeCalendar({ name: `${label} (${settings.name})`, about, source: new URL(`/calendars/${path}.ics`, settings.address).href, events: listed }) })),
      // Each meeting, visit and session on its own, to add to a calendar. A deleted one has a file too, so that calendars can cancel it.
      ...events.map((event) => ({ path: `${event.kind}/${event.slug}.ics`, write: () => writeCalendar({ events: [event] }) })),
    ];
  },
  feeds: async ({ catalogue: { settings, today }, subscribables }) => {
    const at = (path: string) => new URL(path, settings.address).href;
    return (await subscribables()).feeds.map((feed) => ({
      path: `feeds/${feed.path}.atom`,
      write: () => writeAtom({
        id: `${identityOf(settings)}/feeds/${feed.path}.atom`, title: `${feed.label} (${settings.name})`, subtitle: feed.about, author: settings.name, self: at(`/feeds/${feed.path}.atom`), page: at(feed.page),
        entries: feed.entries, moment: new Date(`${today}T00:00:00Z`),
      }),
    }));
  },
  digests: ({ catalogue }) => digestTerms(catalogue).map((term) => ({ path: `digest/${term}.txt`, derive: () => writeDigest(digestOf(term, catalogue), catalogue.settings) })),
  // The newest edition is at /data/ itself, and each edition at its own number.
  'open data': ({ catalogue, history }) => ['data', `data/${OPEN_DATA_EDITION}`].flatMap((folder) => [
    { path: `${folder}/resources.json`, derive: () => {
      noteCell('names earlier');
      return JSON.stringify(makeOpenData(catalogue, history));
    } },
    { path: `${folder}/resources.schema.json`, derive: () => JSON.stringify(makeOpenDataSchema(catalogue.settings.address)) },
    { path: `${folder}/coverage.json`, derive: () => JSON.stringify(makeCoverageData(catalogue)) },
  ]),
  // What the finder needs to choose among all resources, to put them in order, and to show some of them.
  'the finder': ({ catalogue }) => [
    { path: 'finder/index.json', derive: () => JSON.stringify(viewFinderIndex(catalogue)) },
    { path: 'finder/orders.json', derive: () => JSON.stringify(viewFinderOrders(catalogue)) },
    ...listCardPieces(catalogue).map((piece) => ({ path: `finder/cards/${piece}.json`, derive: () => JSON.stringify(viewCardPiece(catalogue, piece)) })),
  ],
  // What the search fetches: words, what is shown of pages, and their text.
  'the search': ({ catalogue, keep }) => [...makeSearchFiles(catalogue, (key, write) => keep(`search ${key}`, write))].map(([path, text]) => ({ path, write: () => text })),
  // What the editor fills a new form with when somebody adapts a resource, and the page to start from for those who use Git. There is none where the licence does not allow it.
  adaptations: ({ catalogue }) => catalogue.resources.filter(({ licence }) => mayBeChanged(licence)).flatMap((resource) => {
    let begun: Promise<Remembered<AdaptationStart>> | undefined;
    const start = async () => {
      const text = await readSourceText(resource.page.file);
      return track(() => startAdaptation(resource, withoutFiles(text)));
    };
    const begin = async () => {
      const { answer, reads } = await (begun ??= start());
      noteSource(resource.page);
      noteReads(reads);
      return answer;
    };
    return [
      { path: `adapt/${resource.slug}.json`, derive: async () => JSON.stringify(await begin()) },
      { path: `resources/${resource.slug}/starter.mdx`, derive: () => begin().then(({ values, notes }) => writeStarter(values, notes, resourceKind.fields)) },
    ];
  }),
  // Each resource as it is in a pack, for packs that a browser puts together, and what a browser knows about all of them.
  'the reader’s pack': ({ catalogue, handout }) => {
    const offered = catalogue.resources.filter(({ retired }) => !retired);
    return [
      ...offered.map((resource) => ({ path: `my-pack/handouts/${resource.slug}.json`, derive: async () => JSON.stringify((await handout(resource)).handout) })),
      { path: 'my-pack/resources.json', derive: () => JSON.stringify(viewPackIndex(catalogue)) },
      ...Array.from({ length: INDEX_PIECES }, (_, piece) => ({
        path: `my-pack/resources/${piece}.json`,
        derive: async () => JSON.stringify(viewPackIndexPiece(catalogue, piece, Object.fromEntries(await Promise.all(resourcesOfPiece(catalogue, piece).filter(({ retired }) => !retired).map(async (resource) => [resource.slug, (await handout(resource)).handout] as const))))),
      })),
    ];
  },
  // What the editor looks up of everything that is published: many small files, of which it fetches a few.
  'the editor': async ({ catalogue, filesAtHead, history }) => {
    const aside = await Promise.all(catalogue.aside.map(async ({ kind, slug, file }) => ({ kind, slug, values: readPage(await readFile(file, 'utf8').catch(() => ''), kinds[kind].fields).values as Record<string, unknown> })));
    const files = makeEditorFiles(catalogue, await filesAtHead(), aside.filter(({ kind }) => kind !== 'settings'), (file) => lastChanged(history, file));
    return [
      ...[...files].map(([file, content]) => ({ path: `cms/${file}.json`, write: () => JSON.stringify(content) })),
      // Where the editor asks whether its servers are well. Ours are the ones that serve this file.
      { path: 'cms/status.json', write: () => '{"components":[]}' },
    ];
  },
};

/** Says that the file of a page is read. Where there is no digest of it, it may have changed. */
function noteSource({ source }: Stored<'resources'>['page']): void {
  if (source === undefined) noteCell('unknown');
}

const ICONS = [
  { icon: '180', size: 180, toTheEdge: true },
  { icon: '192', size: 192, toTheEdge: false },
  { icon: '512', size: 512, toTheEdge: false },
  { icon: '512-to-the-edge', size: 512, toTheEdge: true },
];

/** The logo of the site as an icon for the home screen of a phone. */
async function drawIcon({ size, toTheEdge }: { size: number; toTheEdge: boolean }): Promise<Uint8Array> {
  const drawing = await readFile('public/favicon.svg', 'utf8');
  // Phones cut their own corners, so an icon that reaches the edge must have none, and only its middle four fifths are sure to be seen.
  const icon = toTheEdge ? drawing.replace(/ rx="\d+"/, '').replace('<g ', '<g transform="translate(3.2 3.2) scale(0.8)" ') : drawing;
  return sharp(Buffer.from(icon), { density: 72 * (size / 32) }).resize(size, size).png().toBuffer();
}
