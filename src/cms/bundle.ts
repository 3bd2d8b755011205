import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * What the editor's code takes in place of some packages, in the browser only.
 *
 * Decap checks its configuration with AJV, which writes program code while it runs; a content policy worth having forbids that. Ours is
 * made from the model and held to it by tests, so the check is left out.
 */
export function editorBundle(): Plugin {
  return {
    name: 'editor-bundle',
    enforce: 'pre',
    resolveId(id) {
      if (this.environment.name !== 'client') return undefined;
      if (id === 'satteri') return here('./markdown.ts');
      if (/^ajv(-errors|-keywords(\/.*)?)?$/.test(id)) return here('./no-config-check.ts');
      return undefined;
    },
  };
}
