import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The page of Starlight, in which ours are drawn. */
const PAGE = /\/@astrojs\/starlight\/dist\/components\/Page\.astro$/;

/** The script of every page. */
const EVERY_PAGE = /\/src\/header\/every-page\.ts$/;

/** What the finder and the search know of resources. */
const FINDER = /\/src\/finding\/(?:finder|finder-files|finder-index|open-index)\.ts$/;

/** What the page of Starlight brings and ours does not need: a look chosen before anybody has chosen, the memory of a side bar, its room and its style for paper. */
const LEFT_OUT = [
  / 'data-theme': 'dark' /,
  /<script src="[^"]*SidebarPersistState"><\/script>/,
  /<style>[^]*?<\/style>/,
  /<link rel="stylesheet" href=\{printHref\} media="print" \/>/,
  /import printHref from [^;]*;/,
];

/**
 * Lets every page begin with one script and one style sheet, and without a look that only a script could change. Starlight sends scripts of under a kilobyte each, a style
 * sheet for paper beside the one for the screen, names for colours that no page of ours has, and says on every page that it is dark. On a phone each further file costs
 * more than it holds. A version of Starlight that is written in another way stops the build here.
 */
export function oneScript(): Plugin {
  return {
    name: 'one-script',
    enforce: 'pre',
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      // What our script shares with the scripts of single pages is one file too, and does nothing until it is called.
      // So is what the finder shares with the search, which comes only when somebody types.
      return { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'finder', test: FINDER }, { name: (id, bundle) => (isLoadedBy(EVERY_PAGE, id, (one) => bundle.getModuleInfo(one)) ? 'shared' : null), minShareCount: 2, debugName: 'shared' }] } } } } };
    },
    load(id) {
      // Boxes for notes, and the names of Starlight's own colours and sizes: ours are in look/tokens.css.
      if (/\/@astrojs\/starlight\/dist\/style\/(?:asides|props)\.css$/.test(id)) return '';
      // No page has a badge.
      if (/\/@astrojs\/starlight\/dist\/user-components\/Badge\.astro$/.test(id)) return leaveOut(readFileSync(id, 'utf8'), /<style>[^]*?<\/style>/, 'Badge');
      if (!PAGE.test(id)) return undefined;
      return LEFT_OUT.reduce((source, what) => leaveOut(source, what, 'Page'), readFileSync(id, 'utf8'));
    },
  };
}

/** Whether a module is loaded at once wherever another one is. */
function isLoadedBy(loader: RegExp, id: string, getModuleInfo: (id: string) => { importers: string[] } | null): boolean {
  const reached = new Set([id]);
  for (const one of reached) for (const importer of getModuleInfo(one)?.importers ?? []) reached.add(importer);
  return [...reached].some((one) => loader.test(one));
}

function leaveOut(source: string, what: RegExp, component: string): string {
  if (!what.test(source)) throw new Error(`Starlight's ${component}.astro is no longer written as expected, so a part of it could not be left out. Compare src/frame/one-script.ts with the new Starlight.`);
  return source.replace(what, '');
}
