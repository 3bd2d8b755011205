import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const STARLIGHT = dirname(createRequire(import.meta.url).resolve('@astrojs/starlight/style/markdown.css'));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * What the editor's code takes in place of some packages, in the browser only.
 *
 * Decap checks its configuration with AJV, which writes program code while it runs; a content policy worth having forbids that. Ours is
 * made from the model and held to it by tests, so the check is left out.
 *
 * Its own rule for which typed signs need a backslash loses some of them; ours takes its place.
 */
export function editorBundle(): Plugin {
  return {
    name: 'editor-bundle',
    enforce: 'pre',
    resolveId(id) {
      if (this.environment.name !== 'client') return undefined;
      // Starlight offers only one of its styles by name; the others lie beside it.
      if (id.startsWith('starlight-style/')) return join(STARLIGHT, id.slice('starlight-style/'.length));
      if (id === 'satteri') return here('./rich-text/markdown.ts');
      if (/\/remarkEscapeMarkdownEntities$/.test(id)) return here('./rich-text/escape-typed.ts');
      if (/^ajv(-errors|-keywords(\/.*)?)?$/.test(id)) return here('./no-config-check.ts');
      return undefined;
    },
  };
}
