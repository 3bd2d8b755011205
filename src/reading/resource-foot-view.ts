import { viewAdaptThis, type AdaptThisView } from '../adapting/adapt-this-view.ts';
import { viewLineage, type LineageView } from '../adapting/lineage-view.ts';
import { languageName, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { creditOf } from '../catalogue/credit.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { originsOf, translationsOf } from '../catalogue/lineage.ts';
import { describeFile } from '../text/describe-file.ts';
import { addressOfLanguagePair, languagePairsOf } from '../translating/language-pairs.ts';
import { describeTranslation } from '../translating/translation.ts';
import { viewTrialNotes, type TrialNotesView } from '../trying/trial-notes-view.ts';
import { relatedTo } from './related.ts';
import type { MadeFile } from './take-away-view.ts';

/** What is beside and below the text of a resource. */
export interface ResourceFootView {
  /** What is ready to print: cards, posters, scripts and large print, each in one press. */
  ready: { label: string; about: string; href: string; shape: string }[];
  translations: { language: string; name: string; href: string; about: string; sideBySide: { label: string; href: string } | undefined }[];
  adapt: AdaptThisView;
  lineage: LineageView | undefined;
  notes: TrialNotesView;
  /** The name of the school that shared it. */
  school: string;
  /** The credit, with whether others may change the resource and whether the credit names others. */
  credit: { mayBeChanged: boolean; hasOrigins: boolean; text: string };
  share: { title: string; url: string };
  related: { title: string; summary: string; href: string }[];
}

/** What is beside and below the text of a resource, with the files that were made from it to take away. */
export function viewResourceFoot(catalogue: Catalogue, resource: Resource, made: readonly MadeFile[]): ResourceFootView {
  const { slug, title, licence } = resource;
  const base = `/resources/${slug}/`;
  const url = new URL(base, catalogue.settings.address).href;
  const isMade = (name: string) => made.some((file) => file.name === name);
  return {
    ready: viewReady(base, made),
    translations: viewTranslations(catalogue, resource),
    adapt: viewAdaptThis(resource, isMade(`${slug}.docx`)),
    lineage: viewLineage(catalogue, resource),
    notes: viewTrialNotes(catalogue, resource),
    school: schoolName(catalogue, resource.school),
    credit: { mayBeChanged: mayBeChanged(licence), hasOrigins: originsOf(resource, catalogue).length > 0, text: creditOf(resource, catalogue, url) },
    share: { title, url },
    related: relatedTo(resource, catalogue).map((other) => ({ title: other.title, summary: other.summary, href: `/resources/${other.slug}/` })),
  };
}

/** How many files are ready beside the text; the rest are in the choices of the print button. */
const MOST_READY = 6;

function viewReady(base: string, made: readonly MadeFile[]): ResourceFootView['ready'] {
  const printed = made.filter(({ set, black, shape }) => !black && (set !== undefined || shape === 'large-print' || shape === 'letter'));
  const sets = new Set(printed.map(({ set }) => set).filter((set) => set !== undefined));
  return printed.slice(0, MOST_READY).map(({ name, label, set, shape, bytes }) => ({ label, about: `${set !== undefined && sets.size > 1 ? `${set}. ` : ''}${describeFile(name, bytes)}`, href: `${base}${name}`, shape }));
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
