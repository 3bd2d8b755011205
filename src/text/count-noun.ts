/** A number and its noun: "12 resources". */
export function countNoun(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'resource' : 'resources'}`;
}
