import { viewAdaptThis, type AdaptThisView } from '../adapting/adapt-this-view.ts';
import { viewLineage, type LineageView } from '../adapting/lineage-view.ts';
import { languageName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { creditOf } from '../catalogue/credit.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { originsOf, translationsOf } from '../catalogue/lineage.ts';
import { ACCESS_FEATURES, labelOf } from '../schema/vocabulary.ts';
import { describeFile } from '../text/describe-file.ts';
import { addressOfLanguagePair, languagePairsOf } from '../translating/language-pairs.ts';
import { describeTranslation } from '../translating/translation.ts';
import { viewTrialNotes, type TrialNotesView } from '../trying/trial-notes-view.ts';
import { relatedTo } from './related.ts';
import { viewTakeAway, type MadeFile, type TakeAwayView } from './take-away-view.ts';

/** What is below the text of a resource. */
export interface ResourceFootView {
  takeAway: TakeAwayView;
  /** The resource as a reader can put it in a pack; undefined for a retired one. */
  pack: { slug: string; title: string } | undefined;
  /** Documents that the school added. */
  files: { label: string; href: string; about: string }[] | undefined;
  /** What is kept on the device: the addresses of the page and of its PDF. */
  kept: string[];
  translations: { language: string; name: string; href: string; about: string; sideBySide: { label: string; href: string } | undefined }[];
  adapt: AdaptThisView;
  lineage: LineageView | undefined;
  notes: TrialNotesView;
  /** The credit, with whether others may change the resource and whether the credit names others. */
  credit: { mayBeChanged: boolean; hasOrigins: boolean; text: string };
  share: { title: string; url: string };
  related: { title: string; summary: string; href: string }[];
}

/** What is below the text of a resource, with the files that were made from it to take away. */
export function viewResourceFoot(catalogue: Catalogue, resource: Resource, made: readonly MadeFile[]): ResourceFootView {
  const { slug, title, retired, licence } = resource;
  const base = `/resources/${slug}/`;
  const url = new URL(base, catalogue.settings.address).href;
  const isMade = (name: string) => made.some((file) => file.name === name);
  return {
    takeAway: viewTakeAway(base, made),
    pack: retired ? undefined : { slug, title },
    files: resource.files?.map(({ file, label, access }) => ({ label, href: `${base}${file}`, about: describeFile(file, sizeOf(resource, file)) + (access ? `, ${labelOf(ACCESS_FEATURES, access).toLowerCase()}` : '') })),
    kept: [base, ...(isMade(`${slug}.pdf`) ? [`${base}${slug}.pdf`] : [])],
    translations: viewTranslations(catalogue, resource),
    adapt: viewAdaptThis(resource, isMade(`${slug}.docx`)),
    lineage: viewLineage(catalogue, resource),
    notes: viewTrialNotes(catalogue, resource),
    credit: { mayBeChanged: mayBeChanged(licence), hasOrigins: originsOf(resource, catalogue).length > 0, text: creditOf(resource, catalogue, url) },
    share: { title, url },
    related: relatedTo(resource, catalogue).map((other) => ({ title: other.title, summary: other.summary, href: `/resources/${other.slug}/` })),
  };
}

function sizeOf({ page }: Resource, file: string): number | undefined {
  return page.beside.find(({ name }) => name === file)?.bytes;
}

function viewTranslations(catalogue: Catalogue, resource: Resource): ResourceFootView['translations'] {
  const { settings } = catalogue;
  const languagePairs = resource.translates ? [] : languagePairsOf(resource, catalogue);
  return translationsOf(resource, catalogue).map((other) => {
    const pair = languagePairs.find(({ translation }) => translation === other);
    return {
      language: other.language,
      name: languageName(settings, other.language),
      href: `/resources/${other.slug}/`,
      about: describeTranslation(other, catalogue)?.brief ?? 'The original',
      sideBySide: pair && { label: `Side by side with ${languageName(settings, resource.language)}`, href: addressOfLanguagePair(pair) },
    };
  });
}
