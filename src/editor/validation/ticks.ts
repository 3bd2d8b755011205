/** Which lines of the checklist are ticked, for each state of a page. Whoever changes a word looks at the page again. */
const ticks = new Map<string, Set<string>>();

/** The lines that are ticked for a page as it stands in the form. */
export function ticksFor(values: Record<string, unknown>): Set<string> {
  const key = JSON.stringify(values);
  if (!ticks.has(key)) ticks.set(key, new Set());
  return ticks.get(key)!;
}
