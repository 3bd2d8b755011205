/** The ticked lines of the checklist, for each version of a page. After any change, somebody has to look at the page again. */
const ticks = new Map<string, Set<string>>();

/** The lines that are ticked for a page as it is in the form. */
export function tickedLines(values: Record<string, unknown>): Set<string> {
  const key = JSON.stringify(values);
  if (!ticks.has(key)) ticks.set(key, new Set());
  return ticks.get(key)!;
}
