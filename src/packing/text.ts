import { countNoun } from '../text/count-noun.ts';

/** What this room says to readers. */
export const text = {
  packsAbout: (name: string) => `The resources of ${name} in one file for each theme, role and programme.`,
  /** How much is in a pack: translations are counted apart, because lists do not count them, and drafts are named. */
  counts: (resources: number, translations: number, drafts: number) => new Intl.ListFormat('en-GB').format([
    ...(resources > 0 || translations + drafts === 0 ? [countNoun(resources)] : []),
    ...(translations > 0 ? [countNoun(translations, 'translation')] : []),
    ...(drafts > 0 ? [countNoun(drafts, 'machine draft')] : []),
  ]),
  draft: '(machine draft)',
  look: 'Look at it first',
} as const;
