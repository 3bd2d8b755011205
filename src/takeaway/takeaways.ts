import { dirname, join } from 'node:path';
import { languageName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { languagePairsOf } from '../translating/language-pairs.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { makeLeaflet } from './leaflet.ts';
import { letterTitlesOf } from './letters.ts';
import type { Job, Making, Takeaway } from './job.ts';
import { CARD_FORMATS } from './print/card-formats.ts';
import { printSetsOf, type PrintSet } from './print/print-sets.ts';

/** Every file that people can download from a resource, in the order we offer them. `site` is the address of the site. */
export function takeawaysOf(resource: Resource, catalogue: Catalogue, site: string): Takeaway[] {
  const { slug, page } = resource;
  const leaflet = makeLeaflet(resource, catalogue, site);
  const whole: Offer[] = [
    { name: `${slug}.docx`, label: 'Word document', about: leaflet.mayBeChanged ? 'To change it and make it yours.' : 'To read it in Word. Its licence does not let you pass on a changed version.', shape: 'word', making: { make: 'word' } },
    { name: `${slug}.pdf`, label: 'PDF', about: 'To print it as it is.', shape: 'leaflet', making: { make: 'leaflet' } },
    { name: `${slug}-large-print.pdf`, label: 'Large print', about: 'A PDF in 18 point and more.', shape: 'large-print', making: { make: 'large-print' } },
  ];
  const titles = letterTitlesOf(resource);
  const letters = titles.flatMap((title, at): Offer[] => {
    const stem = `${slug}-letter${titles.length > 1 ? `-${at + 1}` : ''}`;
    const which = titles.length > 1 ? `: ${title}` : '';
    return [
      { name: `${stem}.docx`, label: `The letter alone, Word${which}`, about: 'Press a gap and type.', shape: 'word', making: { make: 'letter-word', letter: at } },
      { name: `${stem}.pdf`, label: `The letter alone, PDF${which}`, about: 'One sheet, with lines to write on by hand.', shape: 'letter', making: { make: 'letter', letter: at } },
    ];
  });
  const beside = languagePairsOf(resource, catalogue).filter(({ original, translation }) => original === resource || translation === resource).map(({ original, translation }): Offer => {
    const other = original === resource ? translation : original;
    return {
      name: `${slug}-with-${other.language.toLowerCase()}.pdf`, label: `Beside the ${languageName(catalogue.settings, other.language)}`, about: 'Both languages in two columns, so that you know what you hand out.', shape: 'side-by-side',
      making: { make: 'side-by-side', other: makeLeaflet(translation, catalogue, site), otherPictures: picturesOf(translation) }, of: original,
    };
  });
  const sets = printSetsOf(page.tree, resource.title);
  const printed = sets.flatMap((set, index) => offersOf(set, `${slug}-${sets.length > 1 ? `${index + 1}-` : ''}`));
  return [...whole, ...letters, ...beside, ...printed].map(({ making, of, ...offer }) => ({
    ...offer,
    job: { ...making, leaflet: of ? makeLeaflet(of, catalogue, site) : leaflet, pictures: 'set' in making || 'script' in making ? [] : picturesOf(of ?? resource) },
  }));
}

/** An offered file, and how it is made: from the page itself, unless it names another resource. */
type Offer = Omit<Takeaway, 'job'> & { making: Making; of?: Resource };

function picturesOf({ page }: Resource): Job['pictures'] {
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
