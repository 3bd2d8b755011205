/** How far each of red, green and blue may differ in two colours that nobody can tell apart, of 255. */
const NEAR = 24;

/** Whether two colours look alike, each as six hexadecimal digits with or without a "#". Anything else looks like nothing. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((colour) => colour.replace('#', '')) as [string, string];
  if (![a, b].every((colour) => /^[0-9a-f]{6}$/i.test(colour))) return false;
  return [0, 2, 4].every((at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) < NEAR);
}
