import { many } from './describe-found.ts';

/** Says that pictures of a document could not be read, and what to do: they may be damaged, or have more pixels than a phone can open. */
export function unreadPictures(count: number): string {
  const [was, each] = count === 1 ? ['it was', 'it'] : ['they were', 'each'];
  return `${many(count, 'picture', 'pictures')} could not be read, so ${was} not imported. Save ${each} as PNG or JPEG, 1,600 pixels wide, and add it by hand.`;
}
