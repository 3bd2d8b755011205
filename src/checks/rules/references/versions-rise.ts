import { compareVersions } from '../../../schema/compare-versions.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const versionsRise: Rule = {
  name: 'versions-rise',
  title: 'The version of a page only rises',
  why: 'Schools that adapted or translated a page are told when it has a newer version. A version that goes backwards would hide a change from them.',
  examples: {
    good: [{ fields: { version: '1.10' }, published: '1.9' }, { fields: { version: '1.9' }, published: '1.9' }, { fields: { version: '1.0' } }],
    bad: [{ fields: { version: '1.1' }, published: '1.2', says: '"Version" says 1.1, but this page was already published as version 1.2.' }],
  },
  needsFields: true,
  // A published page stays published: whoever lowered the version may have had a reason, and readers should not lose the page.
  betweenPages: true,
  check: ({ kind, file, values }, { published }) => {
    const before = published.get(file);
    const { version } = values as Entry<'resources'>['values'];
    if (kind !== 'resources' || !before || compareVersions(version, before) >= 0) return [];
    return [{
      line: 1, field: 'version',
      what: `"Version" says ${version}, but this page was already published as version ${before}.`,
      why: 'Schools that adapted or translated it would not learn that it has changed.',
      remedy: `Write a version after ${before}, even if you went back to an earlier text.`,
    }];
  },
};
