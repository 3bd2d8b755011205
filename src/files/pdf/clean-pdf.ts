import { PDFRef, type PDFArray, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { actionRules } from './actions.ts';
import { annotationRules } from './annotations.ts';
import { colourRule } from './colour.ts';
import { Copier } from './copier.ts';
import { formRules } from './form.ts';
import { layerRules, listLayers } from './layers.ts';
import { collect, noteLeftBehind } from './left-behind.ts';
import { dictOf, name, nameOf, resolve } from './objects.ts';
import { copyOutline } from './outline.ts';
import { listPages } from './pages.ts';
import { copyProperties } from './properties.ts';
import { readPdf } from './read.ts';
import { Refusal } from './refusal.ts';
import { structureRules } from './structure.ts';
import { Taken } from './taken.ts';
import { readUsedNames } from './used-names.ts';
import { writePdf } from './write-pdf.ts';
import { readShownText } from './read-shown-text.ts';

/** The most that a PDF may unpack to, in bytes. */
const MOST_UNPACKED = 200_000_000;

/** A PDF that is fit to share. */
export interface CleanPdf {
  bytes: Uint8Array;
  taken: Taken;
  /** Whether no two programs can read the given file differently. */
  isPlain: boolean;
  /** Whether the given file was clean already, to the last byte. */
  isSame: boolean;
  /** The text that the pages show; nothing when the file was clean already. */
  words: string;
}

/**
 * Rewrites a PDF with only what may remain in it (`shapes.ts`): pages, tags, links, outline, title and language. Leaves out earlier
 * versions and whatever no page leads to. The same document always gives the same bytes, and a clean one gives itself. Throws a Refusal
 * when a person has to act.
 */
export async function cleanPdf(given: Uint8Array, most = MOST_UNPACKED): Promise<CleanPdf> {
  const room = { left: most };
  const { source, isPlain } = await readPdf(given, room);
  const taken = new Taken();
  const copier = new Copier(source, taken, room);
  const catalog = dictOf(source, source.trailerInfo.Root)!;
  refuseWhatActs(copier, catalog);
  write(copier, catalog);
  const bytes = await writePdf(copier.target);
  if (isEqual(bytes, given)) return { bytes, taken: new Taken(), isPlain, isSame: true, words: '' };
  noteLeftBehind(copier);
  // What the library reads and what a browser reads must be the same document.
  const [before, after] = [await readShownText(given), await readShownText(bytes)];
  if (before.length !== after.length || before.some((words, page) => words !== after[page])) throw new Refusal('unreadable');
  return { bytes, taken, isPlain, isSame: false, words: after.join(' ') };
}

/** Refuses document-wide lists that contain programs, other files or pages that are not shown (ISO 32000-2, 7.7.4). */
function refuseWhatActs({ source, taken }: Copier, catalog: PDFDict): void {
  const names = dictOf(source, catalog.get(name('Names')));
  if (['JavaScript', 'EmbeddedFiles', 'Renditions', 'AlternatePresentations'].some((list) => names?.has(name(list))) || dictOf(source, catalog.get(name('AcroForm')))?.has(name('XFA'))) throw new Refusal('acts');
  if (['Pages', 'Templates'].some((list) => names?.has(name(list)))) taken.add('earlier');
}

function write(copier: Copier, catalog: PDFDict): void {
  const { source, target } = copier;
  const root = target.nextRef();
  const tree = target.nextRef();
  const pages = listPages(copier, catalog).map((page) => ({ ...page, placed: copier.reserve(page.ref, 'page') }));
  const pageOf = (ref: PDFRef) => copier.placed(ref, 'page') as PDFRef | undefined;
  copier.used = readUsedNames(source, pages.map(({ dict }) => dict), [...collect(source, [catalog]).refs].flatMap((ref) => source.lookup(ref) ?? []), MOST_UNPACKED);
  const structure = structureRules(copier, catalog, pageOf);
  Object.assign(copier.rules, actionRules(copier, catalog, pageOf), annotationRules(copier), formRules(copier), layerRules(copier, catalog), structure.rules, {
    Colour: colourRule(copier),
    Pages: () => tree,
    PageRef: (value: PDFObject | undefined) => (value instanceof PDFRef ? pageOf(value) : undefined),
    PageMode: (value: PDFObject | undefined) => (['UseNone', 'UseOutlines', 'UseThumbs', 'UseOC'].includes(nameOf(source, value) ?? '') ? resolve(source, value) : undefined),
    Drawing: (value: PDFObject | undefined) => {
      const dict = dictOf(source, value);
      const subtype = nameOf(source, dict?.get(name('Subtype')));
      if (subtype === 'PS' || nameOf(source, dict?.get(name('Subtype2'))) === 'PS') throw new Refusal('acts');
      return subtype === 'Image' || subtype === 'Form' ? copier.copy(value, subtype.toLowerCase(), dict!) : undefined;
    },
  });
  const form = dictOf(source, catalog.get(name('AcroForm')));
  // A form without fields is none, and its fonts would be in the file for nothing.
  const hasFields = form !== undefined && (copier.rules.Fields!(form.get(name('Fields')), form) as PDFArray).size() > 0;
  const fields = hasFields ? copier.write(form, 'fields') : undefined;
  for (const { dict, placed } of pages) {
    const page = copier.write(dict, 'page') as PDFDict;
    page.set(name('Parent'), tree);
    target.assign(placed, page);
  }
  target.assign(tree, target.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ placed }) => placed) }) as PDFObject);
  const whole = copier.write(catalog, 'catalog') as PDFDict;
  const set = (key: string, value: PDFObject | undefined) => value && whole.set(name(key), value);
  set('AcroForm', fields);
  set('Outlines', copyOutline(copier, catalog.get(name('Outlines'))));
  set('StructTreeRoot', structure.write());
  copier.finish();
  set('OCProperties', listLayers(copier));
  const { info, metadata } = copyProperties(copier, catalog);
  set('Metadata', metadata);
  target.assign(root, whole);
  target.trailerInfo = { Root: root, Info: info };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
