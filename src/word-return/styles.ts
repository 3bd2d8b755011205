/**
 * The names of the styles of our Word documents. Programs keep them, and nothing else that says what a paragraph is; so a name once written means the same for
 * ever. They have our prefix because programs rename styles that they have themselves, and no commas, which Word takes for a list of names.
 */
export const STYLES = {
  summary: 'PRS Summary', notice: 'PRS Notice', fact: 'PRS Fact', credit: 'PRS Credit', small: 'PRS Small print', quote: 'PRS Quotation', gap: 'PRS Gap',
  part: 'PRS Part', partTitle: 'PRS Part title', partList: 'PRS Part list', standard: 'PRS Standard text',
} as const;

/** The name of a style for what a part calls its text or its items: "PRS Question card". */
export function styleNamed(called: string): string {
  return `PRS ${called}`;
}
