/**
 * Whose site the demonstration says it is. A partnership that begins with a copy replaces all of this; we find what is left of it by
 * these values. `until` is the last day on which one of its own pages was written or reviewed.
 */
export const DEMONSTRATION = {
  name: 'A Partnership of Restorative Schools',
  mailbox: 'partnership@example.org',
  address: 'https://restorative-schools.example.org',
  repository: 'https://github.com/example/partnership-of-restorative-schools',
  until: '2026-11-23',
} as const;

/** Whether somebody has made a copy of the demonstration their own, by changing its name or its mailbox. */
export function isOwnSite({ name, mailbox }: { name: string; mailbox: string }): boolean {
  return name !== DEMONSTRATION.name || mailbox !== DEMONSTRATION.mailbox;
}

/** Whether a day was written by the makers of the demonstration and not by the partnership whose site this is. */
export function isAnothersDay(settings: { name: string; mailbox: string }, day: string): boolean {
  return isOwnSite(settings) && day <= DEMONSTRATION.until;
}
