import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { describeTranslation } from '../translating/translation.ts';

/** Something that people have to know before they use a page. */
export interface Warning {
  words: string;
  /** The same in brief, for where there is little room. */
  brief: string;
}

const STANDINGS = { behind: 'Behind its original.', 'original-retired': 'Its original is retired: do not hand this out.', 'original-missing': 'Its original is not published.' };

/** What nobody who hands a page on may miss: that it is retired, or out of step with what it translates. */
export function seriousWarningsOf(resource: Resource, catalogue: Catalogue): Warning[] {
  const translation = describeTranslation(resource, catalogue);
  return [
    resource.retired && { words: `This page is retired. ${resource.retired.reason}`, brief: 'Retired.' },
    translation && translation.standing !== 'in-step' && { words: translation.sentences.at(-1)!, brief: STANDINGS[translation.standing] },
  ].filter((warning) => typeof warning === 'object');
}
