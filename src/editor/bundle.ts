import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { tellListeners } from './screen-reader/tell-listeners.ts';
import { listDraftsFirst } from './repository/list-drafts-first.ts';
import { nameColours } from './look/decap-colours.ts';

const STARLIGHT = dirname(createRequire(import.meta.url).resolve('@astrojs/starlight/style/markdown.css'));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Replaces some of the editor's packages with modules of our own, in the browser only.
 *
 * Decap checks its configuration with AJV, which generates code at run time. A content security policy worth having forbids that. Our
 * configuration is made from the model, and tests compare the two, so we leave the check out.
 *
 * The hints of our fields are sentences, so nothing is needed that draws Markdown in them. Our files have formats of our own, so Decap's are
 * not needed either. Together they would be a tenth of the program.
 *
 * Three things in Decap can be changed only in its own files: its colours, which then follow light and dark, the order of its lists, and what its
 * buttons and menus tell a screen reader.
 */
export function editorBundle(): Plugin {
  return {
    name: 'editor-bundle',
    enforce: 'pre',
    resolveId(id) {
      if (this.environment.name !== 'client') return undefined;
      // Starlight exports only one of its style sheets by name. The others are in the same folder.
      if (id.startsWith('starlight-style/')) return join(STARLIGHT, id.slice('starlight-style/'.length));
      if (id === 'satteri') return here('./rich-text/markdown.ts');
      if (id === 'react-markdown' || id === 'remark-gfm') return here('./plain-hint.ts');
      if (id === 'gray-matter' || id.startsWith('@iarna/toml')) return here('./no-other-formats.ts');
      if (/^ajv(-errors|-keywords(\/.*)?)?$/.test(id)) return here('./no-config-check.ts');
      return undefined;
    },
    transform(code, id) {
      if (this.environment.name !== 'client') return undefined;
      let changed: string | undefined;
      for (const change of [nameColours, listDraftsFirst, tellListeners]) changed = change(id, changed ?? code) ?? changed;
      return changed;
    },
  };
}
