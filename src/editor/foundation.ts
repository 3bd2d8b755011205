/** What is said where the page does not tell. */
const UNNAMED = 'whoever publishes for the partnership';

/**
 * What the body that publishes is called in the middle of a sentence: "the council". The pages of the editor know the settings when they are
 * built, and hand it over in `data-foundation`, so every sentence of the editor names whoever publishes here.
 */
export function foundationHere(page: Pick<ParentNode, 'querySelector'> | undefined = globalThis.document): string {
  return page?.querySelector('[data-foundation]')?.getAttribute('data-foundation') || UNNAMED;
}
