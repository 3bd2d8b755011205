/** A number and its noun, which has an ordinary plural: "12 resources", "1 translation". */
export function countNoun(count: number, noun = 'resource'): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
