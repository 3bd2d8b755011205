import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether two texts are the same; how long it takes tells nothing about how much of them is. */
export function isSame(first: string, second: string): boolean {
  const [a, b] = [first, second].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(a!, b!);
}
