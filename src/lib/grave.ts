import type { Catalogue, Resource } from './catalogue.ts';
import { describeTranslation } from './translation.ts';

/** What nobody may miss who hands a page on, in whole sentences: that it is retired, or not in step with what it translates. */
export function graveWarningsOf(resource: Resource, catalogue: Catalogue): string[] {
  const translation = describeTranslation(resource, catalogue);
  return [
    resource.retired && `This page is retired. ${resource.retired.reason}`,
    translation && translation.standing !== 'in-step' && translation.sentences.at(-1),
  ].filter((words) => typeof words === 'string');
}
