/** What this room says to readers. */
export const text = {
  lineage: 'Where this came from, and who adapted it',
  familyOf: (title: string) => `What “${title}” was adapted from, and who adapted it.`,
  more: (count: number) => `${count} more ${count === 1 ? 'adaptation' : 'adaptations'}`,
  stays: 'None of this changes the adaptation. The school that looks after it decides.',
  unchecked: 'No speaker has checked this draft yet, so it is not offered to be changed.',
  adaptOriginal: 'Adapt the original',
} as const;
