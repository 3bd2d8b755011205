import type { Settings } from '../catalogue/catalogue.ts';
import { noticeOn } from './notices/current-notice.ts';

/** One tag in the head of a page. */
export interface HeadTag {
  tag: 'meta';
  attrs: Record<string, string>;
}

/** A page on the way up from another one. */
export interface TrailLink {
  label: string;
  href: string;
  /** The language of the label, where it is not that of the site. */
  language?: string;
  direction?: 'ltr' | 'rtl' | undefined;
}

/** A language that something can be read in, by its own name. */
export interface OfferedLanguage {
  language: string;
  own: string;
  direction: 'ltr' | 'rtl';
  href: string;
}

/** What the frame around a page says, JSON like the view of the page itself. */
export interface FrameView {
  name: string;
  /** The name beside the mark: the short one, where there is one. */
  brand: string;
  foundation: string;
  mailbox: string;
  /** The address of the site without a slash at its end. */
  site: string;
  isDemonstration: boolean;
  /** Whether all schools are made up, which one bar then says for the whole site. */
  isAllExamples: boolean;
  /** The languages other than its own in which the site has something. */
  languages: OfferedLanguage[];
  /** The way up from this page. */
  trail: TrailLink[];
  notice: Settings['notice'];
  /** The day of a printed copy. */
  day: string;
  /** The tags that give a shared link its picture. */
  preview: HeadTag[];
  /** What the page is about, as linked data of schema.org; undefined where there is nothing to say. */
  thing: object | undefined;
}

/** What the frame says on every page on a day. `day` is that day as people read it. */
export function viewFrame(settings: Settings, today: string, { isAllExamples, trail, day, preview, thing }: Pick<FrameView, 'isAllExamples' | 'trail' | 'day' | 'preview' | 'thing'>): FrameView {
  const { name, brand = name, foundation, mailbox, address, demonstration } = settings;
  const languages = settings.languages.slice(1).map(({ language, own, direction }) => ({ language, own, direction, href: `/languages/${language.toLowerCase()}/` }));
  return { name, brand, foundation, mailbox, isAllExamples, languages, trail, site: address.replace(/\/$/, ''), isDemonstration: demonstration === true, notice: noticeOn(today, settings), day, preview, thing };
}
