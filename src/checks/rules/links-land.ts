import type { Nodes } from 'mdast';
import { nodesOf } from '../../mdx/walk.ts';
import { quote } from '../../schema/fault.ts';
import { COMPUTED_PAGES } from '../../schema/computed-pages.ts';
import { nearest } from '../../schema/nearest.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { asShown } from '../as-shown.ts';
import type { Library } from '../library.ts';
import type { Rule } from '../rule.ts';

export const linksLand: Rule = {
  name: 'links-land',
  title: 'Links to our own pages land',
  why: 'A link that leads nowhere costs someone with two minutes one of them.',
  examples: {
    good: [{ about: 'A link to a page that may not be there, in words that are shown only with it.', body: '<OnlyWith what="/resources/circle-plan/">\n\nBegin with [the circle plan](/resources/circle-plan/).\n\n</OnlyWith>' }, { body: 'Look at [what schools would like to see](/visits/wishes/).' }, { body: 'Begin with [the circle plan](/resources/circle-plan/).', others: [{ slug: 'circle-plan', title: 'Circle plan' }] }],
    bad: [{ body: 'Begin with [the circle plan](/resources/circel-plan/).', others: [{ slug: 'circle-plan', title: 'Circle plan' }], says: 'Did you mean /resources/circle-plan/?' }],
  },
  betweenPages: true,
  check: (entry, library) =>
    [...nodesOf(asShown(entry, library))].flatMap((node) => {
      const url = urlOf(node);
      const target = /^\/([a-z]+)\/([^/?#]+)(\/?)/.exec(url ?? '');
      if (!url || !target) return [];
      const [, name = '', slug = '', slash] = target;
      if (!Object.hasOwn(kinds, name) || slug.includes('.') || COMPUTED_PAGES.includes(`/${name}/${slug}/`)) return [];
      const kind = name as KindName;
      const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column };
      if (!library.find(kind, slug) || (kind as string) === 'settings' || kind === 'trials') return [{ ...at, ...noSuchPage(url, kind, slug, library) }];
      if (!slash) return [{ ...at, what: `The address ${quote(url)} has no / at its end.`, why: 'Every page here ends in one, and the link would take a detour.', remedy: `Write ${url}/` }];
      return [];
    }),
};

function urlOf(node: Nodes): string | undefined {
  return node.type === 'link' || node.type === 'definition' ? node.url : undefined;
}

function noSuchPage(url: string, kind: KindName, slug: string, library: Library) {
  const names = library.ofKind(kind).map((entry) => entry.slug);
  const near = kind === 'trials' ? undefined : nearest(slug, names);
  return {
    what: `The link goes to ${quote(url)}, and there is no such page.`,
    why: 'Whoever follows it finds nothing.',
    remedy: near ? `Did you mean /${kind}/${near}/?` : 'Copy the address from the page itself.',
  };
}
