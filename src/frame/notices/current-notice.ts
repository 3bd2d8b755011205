import type { Settings } from '../../catalogue/catalogue.ts';

/** The notice shown on every page on a day; undefined after its last day. */
export function noticeOn(today: string, { notice }: Pick<Settings, 'notice'>): Settings['notice'] {
  return notice && notice.until >= today ? notice : undefined;
}
