/** The kinds that people know by name, with what sort of page belongs to each. */
const KINDS: Record<string, string> = { Resource: 'Resources', Meeting: 'Meetings', Visit: 'Visits', Programme: 'Programmes', School: 'Schools', Issue: 'Issues', News: 'News', 'We tried it': 'We tried it' };

/** The kind that a sort of page belongs to when results are shown by kind. All lists and places are one kind, because each of them is only one page. */
export function kindOfResult(group: string): string {
  return KINDS[group] ?? 'On this site';
}
