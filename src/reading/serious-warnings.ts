import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { describeTranslation } from '../translating/translation.ts';

/** Something that has to be known before a page is used. */
export interface Warning {
  words: string;
  /** The same in few words, for where there is little room. */
  brief: string;
}

const STANDINGS = { behind: 'Behind its original.', 'original-retired': 'Its original is retired: do not hand this out.', 'original-missing': 'Its original is not published.' };

/** What nobody may miss who hands a page on: that it is retired, or not in step with what it translates. */
export function seriousWarningsOf(resource: Resource, catalogue: Catalogue): Warning[] {
  const translation = describeTranslation(resource, catalogue);
  return [
    resource.retired && { words: `This page is retired. ${resource.retired.reason}`, brief: 'Retired.' },
    translation && translation.standing !== 'in-step' && { words: translation.sentences.at(-1)!, brief: STANDINGS[translation.standing] },
  ].filter((warning) => typeof warning === 'object');
}
