import type { Plugin } from 'vite';

/** Starlight's function that gives a page its frame. */
const MODULE = /\/@astrojs\/starlight\/dist\/utils\/starlight-page\.js$/;

/** Where it makes the description of the fields that a page may have. */
const MAKING = /const schema = await (StarlightPageFrontmatterSchema\(.*\));/;

/**
 * Has Starlight make the description of what a page may say of itself once, and not again for each page, which takes longer than drawing the frame. Every page is
 * held to it as before. A version of Starlight that is written in another way stops the build here.
 */
export function oneSchema(): Plugin {
  return {
    name: 'one-schema',
    transform(code, id) {
      if (!MODULE.test(id.split('?')[0]!)) return undefined;
      if (!MAKING.test(code)) throw new Error('Starlight’s starlight-page.js is no longer written as expected. Compare src/frame/one-schema.ts with the new Starlight, or leave that plugin out: pages are the same without it.');
      return { code: `${code.replace(MAKING, 'const schema = await (schemaMadeOnce ??= $1);')}\nlet schemaMadeOnce;\n`, map: null };
    },
  };
}
