import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether two texts are the same. The time that it takes does not reveal how much of them matches. */
export function isSame(first: string, second: string): boolean {
  const [a, b] = [first, second].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(a!, b!);
}
