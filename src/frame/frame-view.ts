import type { Settings } from '../catalogue/catalogue.ts';
import { noticeOn } from './current-notice.ts';

/** One tag in the head of a page. */
export interface HeadTag {
  tag: 'meta';
  attrs: Record<string, string>;
}

/** What the frame around a page says, JSON like the view of the page itself. */
export interface FrameView {
  name: string;
  foundation: string;
  mailbox: string;
  /** The address of the site without a slash at its end. */
  site: string;
  isDemonstration: boolean;
  notice: Settings['notice'];
  /** The day of a printed copy. */
  day: string;
  /** The tags that give a shared link its picture. */
  preview: HeadTag[];
  /** What the page is about, as linked data of schema.org; undefined where there is nothing to say. */
  thing: object | undefined;
}

/** What the frame says on every page on a day. `day` is that day as people read it. */
export function viewFrame(settings: Settings, today: string, { day, preview, thing }: Pick<FrameView, 'day' | 'preview' | 'thing'>): FrameView {
  const { name, foundation, mailbox, address, demonstration } = settings;
  return { name, foundation, mailbox, site: address.replace(/\/$/, ''), isDemonstration: demonstration === true, notice: noticeOn(today, settings), day, preview, thing };
}
