import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Starlight's components that bring a script, or a link to a style sheet, of their own. */
const BRING = /\/@astrojs\/starlight\/dist\/components\/(PageFrame|ThemeSelect|Page)\.astro$/;

/** What the script of every page imports in their place. */
const SCRIPTS = 'virtual:starlight-scripts';

/** The script of every page. */
const EVERY_PAGE = /\/src\/header\/every-page\.ts$/;

/** What the finder and the search know of resources. */
const FINDER = /\/src\/finding\/(?:finder|finder-files|finder-index|open-index)\.ts$/;

/** The first of these is inside the second, as a module of its own, because both declare names. */
const FROM = ['PageFrame', 'ThemeSelect'] as const;

/**
 * Lets every page begin with one script and one style sheet. Starlight sends three scripts of under a kilobyte each, a style sheet for paper
 * beside the one for the screen, and styles for boxes that no page of ours has. On a phone each further file costs more than it holds. So
 * its scripts are taken out of its components and become `virtual:starlight-scripts`, which our own script imports, and its style for paper
 * is a part of the one style sheet. A version of Starlight that is written in another way stops the build here.
 */
export function oneScript(): Plugin {
  let components = '';
  return {
    name: 'one-script',
    enforce: 'pre',
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      // What our script shares with the scripts of single pages is one file too, and does nothing until it is called.
      // So is what the finder shares with the search, which comes only when somebody types.
      return { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'finder', test: FINDER }, { name: (id, bundle) => (isLoadedBy(EVERY_PAGE, id, (one) => bundle.getModuleInfo(one)) ? 'shared' : null), minShareCount: 2, debugName: 'shared' }] } } } } };
    },
    async resolveId(id, importer) {
      if (id === SCRIPTS || id.startsWith(`${SCRIPTS}/`)) return `\0${id}${id === SCRIPTS ? '' : '.ts'}`;
      if (id === 'starlight-print.css') return (await this.resolve('@astrojs/starlight/style/markdown.css'))!.id.replace(/markdown\.css$/, 'print.css');
      if (id === '../style/print.css?url&no-inline' && importer && BRING.test(importer)) return '\0no-address';
      return undefined;
    },
    async load(id) {
      if (id === '\0no-address') return "export default '';";
      if (id === `\0${SCRIPTS}`) {
        components = (await this.resolve('@astrojs/starlight/components/PageFrame.astro'))!.id.replace(/PageFrame\.astro$/, '');
        return [...FROM.map((name) => `import '${SCRIPTS}/${name}';`), `import '${components}../components-internals/SidebarPersistState.js';`].join('\n');
      }
      const name = id.startsWith(`\0${SCRIPTS}/`) && id.slice(`\0${SCRIPTS}/`.length, -'.ts'.length);
      if (name) return takeOut(readFileSync(`${components}${name}.astro`, 'utf8'), SCRIPT, name).taken;
      // Boxes for notes, tips and warnings: our pages have parts of their own.
      if (/\/@astrojs\/starlight\/dist\/style\/asides\.css$/.test(id)) return '';
      // Nor has any of them a badge, and the four colours of notes and badges are nowhere else.
      if (/\/@astrojs\/starlight\/dist\/style\/(?:props|print)\.css$/.test(id)) return readFileSync(id, 'utf8').replace(/^\s*--sl-(?:hue|color)-(?:green|blue|purple|red)\b[^;]*;$/gm, '');
      if (/\/@astrojs\/starlight\/dist\/user-components\/Badge\.astro$/.test(id)) return takeOut(readFileSync(id, 'utf8'), /<style>[^]*?<\/style>/, 'Badge').left;
      const component = BRING.exec(id)?.[1];
      if (!component) return undefined;
      const source = readFileSync(id, 'utf8');
      if (component !== 'Page') return takeOut(source, SCRIPT, component).left;
      return takeOut(takeOut(source, /<script src="[^"]*SidebarPersistState"><\/script>/, component).left, /<link rel="stylesheet" href=\{printHref\} media="print" \/>/, component).left;
    },
  };
}

/** The script of a component that is bundled; what is written into the page (`is:inline`) stays there. */
const SCRIPT = /<script>([^]*?)<\/script>/;

/** Whether a module is loaded at once wherever another one is. */
function isLoadedBy(loader: RegExp, id: string, getModuleInfo: (id: string) => { importers: string[] } | null): boolean {
  const reached = new Set([id]);
  for (const one of reached) for (const importer of getModuleInfo(one)?.importers ?? []) reached.add(importer);
  return [...reached].some((one) => loader.test(one));
}

function takeOut(source: string, what: RegExp, component: string): { left: string; taken: string } {
  const found = what.exec(source);
  if (!found) throw new Error(`Starlight's ${component}.astro is no longer written as expected, so its script or style could not be taken out of it. Compare src/frame/one-script.ts with the new Starlight.`);
  return { left: source.replace(found[0], ''), taken: found[1] ?? '' };
}
