import { text } from './text.ts';

/**
 * The name of the body that publishes, for use in the middle of a sentence: "the council". The editor's pages are built with the settings
 * and hold the name in `data-foundation`, so every sentence in the editor uses the partnership's own name for whoever publishes.
 */
export function foundationHere(page: Pick<ParentNode, 'querySelector'> | undefined = globalThis.document): string {
  return page?.querySelector('[data-foundation]')?.getAttribute('data-foundation') || text.unnamed;
}
