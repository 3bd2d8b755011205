import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { languageName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { digestOfText } from '../catalogue/digest-of-tree.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { languagePairsOf } from '../translating/language-pairs.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { isReadBack } from './fonts/is-read-back.ts';
import { describeLeaflet, makeLeaflet, type Leaflet } from './leaflet.ts';
import { letterTitlesOf } from './letters.ts';
import type { Job, Making, Pictures, Takeaway } from './job.ts';
import { CARD_FORMATS } from './print/card-formats.ts';
import { printSetsOf, type PrintSet } from './print/print-sets.ts';
import { hasSlides } from './slides/has-slides.ts';
import { makeDeck } from './slides/make-deck.ts';

/**
 * Every file that people can download from a resource, in the order we offer them. `site` is the address of the site. Nothing is laid out until a job is drawn up,
 * so this may be asked for every resource in every build.
 */
export function takeawaysOf(resource: Resource, catalogue: Catalogue, site: string): Takeaway[] {
  const { slug, page } = resource;
  const toCopy = isReadBack(resource.language) ? '' : ' To copy or translate the text, take it from this page or from the Word document: not every program can copy this language from a PDF.';
  const whole: Offer[] = [
    { name: `${slug}.docx`, label: 'Word document', about: mayBeChanged(resource.licence) ? 'To change it and make it yours.' : 'To read it in Word. Its licence does not let you pass on a changed version.', shape: 'word', making: { make: 'word' } },
    { name: `${slug}.pdf`, label: 'PDF', about: `To print it as it is.${toCopy}`, shape: 'leaflet', black: false, making: { make: 'leaflet', black: false } },
    { name: `${slug}-black.pdf`, label: 'PDF', about: `To print it as it is, without colour.${toCopy}`, shape: 'leaflet', black: true, making: { make: 'leaflet', black: true } },
    { name: `${slug}-large-print.pdf`, label: 'Large print', about: 'A PDF in 18 point and more.', shape: 'large-print', making: { make: 'large-print' } },
    ...slidesOffer(resource),
  ];
  const titles = letterTitlesOf(resource);
  const letters = titles.flatMap((title, at): Offer[] => {
    const stem = `${slug}-letter${titles.length > 1 ? `-${at + 1}` : ''}`;
    const which = titles.length > 1 ? `: ${title}` : '';
    return [
      { name: `${stem}.docx`, label: `The letter alone, Word${which}`, about: 'Press a gap and type.', shape: 'word', making: { make: 'letter-word', letter: at } },
      { name: `${stem}.pdf`, label: `The letter alone, PDF${which}`, about: `One sheet, with lines to write on by hand.${toCopy}`, shape: 'letter', making: { make: 'letter', letter: at } },
    ];
  });
  const beside = languagePairsOf(resource, catalogue).filter(({ original, translation }) => original === resource || translation === resource).map(({ original, translation }): Offer => {
    const other = original === resource ? translation : original;
    return {
      name: `${slug}-with-${other.language.toLowerCase()}.pdf`, label: `Beside the ${languageName(catalogue.settings, other.language)}`, about: 'Both languages in two columns, so that you know what you hand out.', shape: 'side-by-side',
      making: { make: 'side-by-side' }, of: original, beside: translation,
    };
  });
  const sets = printSetsOf(page.tree, resource.title);
  // Cards of the pictures of a page have a name of their own and are not counted, so that all other files are called as they would be without them.
  const [pictured, others] = [true, undefined].map((ofPage) => sets.filter((set) => (set.kind === 'cards' ? set.ofPage : undefined) === ofPage));
  const printed = [
    ...others!.flatMap((set, index) => offersOf(set, `${slug}-${others!.length > 1 ? `${index + 1}-` : ''}`)),
    ...pictured!.flatMap((set, index) => offersOf(set, `${slug}-pictures-${pictured!.length > 1 ? `${index + 1}-` : ''}`)),
  ];
  // The leaflet of a resource and what it says are worked out once for all of its files.
  const leaflets = remember((one: Resource) => makeLeaflet(one, catalogue, site));
  const heads = remember((one: Resource) => digest(describeLeaflet(one, catalogue, site)));
  return [...whole, ...letters, ...beside, ...printed].map(({ making, of = resource, beside: other, ...offer }): Takeaway => {
    const isPrinted = making.make === 'cards' || making.make === 'script';
    const onCards = making.make === 'cards' ? new Set(making.set.pictures?.map((picture) => picture?.file)) : new Set();
    const pictures = isPrinted ? picturesOf(of).filter(({ name }) => onCards.has(name)) : picturesOf(of);
    const otherPictures = other ? picturesOf(other) : [];
    // Cards and scripts take nothing from the text of the page apart from themselves, so they need not be made again when it changes.
    const texts = isPrinted ? [heads(of)] : [of, ...(other ? [other] : [])].flatMap((one) => [heads(one), digestOfText(one.page), ...picturesOf(one).map(({ name }) => name)]);
    return {
      ...offer,
      job: {
        key: digest([making, ...texts]), page: slug, pictures: [...pictures, ...otherPictures].map(({ path }) => path),
        draw: () => ({ ...making, ...(other ? { other: leaflets(other), otherPictures } : {}), leaflet: isPrinted ? { ...leaflets(of), body: NOTHING } : leaflets(of), pictures, ...(making.make === 'slides' ? slidesOf(of, leaflets(of), pictures) : {}) }) as Job,
      },
    };
  });
}

/** An offered file, and how it is made: from the page itself, unless it names another resource. */
type Offer = Omit<Takeaway, 'job'> & { making: Exclude<Making, { make: 'side-by-side' | 'slides' }> | { make: 'side-by-side' | 'slides' }; of?: Resource; beside?: Resource };

const NOTHING: Leaflet['body'] = { type: 'root', children: [] };

/** Slides, where there is anything to put on them. */
function slidesOffer(resource: Resource): Offer[] {
  if (!hasSlides(resource.page)) return [];
  const about = mayBeChanged(resource.licence) ? 'To show and to change. Letters and long text are only on the page.' : 'To show as they are. Their licence does not let you pass on a changed version.';
  return [{ name: `${resource.slug}-slides.pptx`, label: 'Slides', about, shape: 'slides', making: { make: 'slides' } }];
}

/** The slides of a resource, with the pictures that are on them. */
function slidesOf(resource: Resource, leaflet: Leaflet, pictures: Pictures) {
  const deck = makeDeck(resource, leaflet)!;
  const shown = new Set(deck.slides.map(({ picture }) => picture?.file));
  return { deck, licence: resource.licence, pictures: pictures.filter(({ name }) => shown.has(name)) };
}

function digest(data: object): string {
  return hash('sha256', JSON.stringify(data), 'hex');
}

function remember<T>(make: (resource: Resource) => T): (resource: Resource) => T {
  const made = new Map<Resource, T>();
  return (resource) => made.get(resource) ?? made.set(resource, make(resource)).get(resource)!;
}

function picturesOf({ page }: Resource): Pictures {
  return page.beside
    .filter(({ name }) => PICTURE_ENDINGS.some((ending) => name.endsWith(`.${ending}`)))
    .map(({ name }) => ({ name, path: join(dirname(page.file), name) }));
}

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
