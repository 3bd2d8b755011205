/** How many minutes the name of a step says it takes: 5 in "Welcome, 5 minutes". Undefined when it says none. */
export function minutesIn(lead: string | undefined): number | undefined {
  const found = /(\d{1,3})\s*min(ute)?s?\b/i.exec(lead ?? '');
  return found ? Number(found[1]) : undefined;
}
