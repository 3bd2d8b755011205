/** Compares two versions by their numbers, so that 1.10 comes after 1.9: less than zero when `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number) as [number, number]) as [[number, number], [number, number]];
  return first[0] - second[0] || first[1] - second[1];
}
