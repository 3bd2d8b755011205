import { englishNameOf, resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** What people have to know about a translation before they hand it out. */
export interface Translation {
  /** The page that it translates, when that page is published. */
  original: Resource | undefined;
  /** Whether no speaker of the language has checked it. */
  isDraft: boolean;
  /** Whether it still says what its original says. */
  standing: 'in-step' | 'behind' | 'original-retired' | 'original-missing';
  /** In a few words, for lists: "Machine draft, behind the English". */
  brief: string;
  /** Who made it, how far it has been checked, and how it compares with its original, in whole sentences. */
  sentences: string[];
}

/** The label on every sheet of a machine draft: in English, and in the language itself where the settings have the text. */
export interface DraftLabel {
  english: string;
  own: { words: string; language: string; direction: 'ltr' | 'rtl' } | undefined;
}

/** Describes how far a translation has been checked and whether it is in step; undefined for a page that translates no other. */
export function describeTranslation(resource: Resource, catalogue: Catalogue): Translation | undefined {
  const { translates } = resource;
  if (!translates) return undefined;
  const { settings } = catalogue;
  const original = resourceOf(catalogue, translates.resource);
  const isDraft = translates.state === 'machine-draft';
  const standing = !original ? 'original-missing' : original.retired ? 'original-retired' : original.version === translates.version ? 'in-step' : 'behind';
  const first = original ? englishNameOf(settings, original.language) : 'original';
  const name = englishNameOf(settings, resource.language);
  return {
    original, isDraft, standing,
    brief: `${isDraft ? 'Machine draft' : 'Checked by a speaker'}${{ 'in-step': '', behind: `, behind the ${first}`, 'original-retired': `, the ${first} is retired`, 'original-missing': ', the original is not published' }[standing]}`,
    sentences: [
      ...(translates.by ? [`Translated by: ${lowerFirst(translates.by)}.`] : []),
      isDraft ? `No speaker of ${name} has checked it yet. Ask one to read it before you send it.` : `A speaker of ${name} has checked it.`,
      {
        'in-step': `It is in step with the ${first}, version ${translates.version}.`,
        behind: `It was made from version ${translates.version}. The ${first} is now at version ${original?.version}, so this may say something else.`,
        'original-retired': `The ${first} that it translates is retired: ${original?.retired?.reason} Do not hand this out.`,
        'original-missing': 'The page that it translates is not published at the moment, so nobody can compare the two.',
      }[standing],
    ],
  };
}

/** The label of a machine draft; undefined when it is not a draft. */
export function draftLabelOf(resource: Resource, { settings }: Pick<Catalogue, 'settings'>): DraftLabel | undefined {
  if (resource.translates?.state !== 'machine-draft') return undefined;
  const found = settings.languages.find(({ language }) => language === resource.language);
  return {
    english: `A machine draft. No speaker of ${englishNameOf(settings, resource.language)} has checked it yet.`,
    own: found?.draft ? { words: found.draft, language: found.language, direction: found.direction } : undefined,
  };
}
