import type { KindName } from '../../schema/index.ts';

/** One line of a list on the desk. */
export interface DeskRow {
  kind: KindName;
  slug: string;
  title: string;
  /** Where it is opened. */
  href: string;
  /** What people should know of it, under its title: the Foundation’s note, its school, a passage that was searched for. */
  about?: string;
  /** Its state, as people read it. */
  state?: string;
  /** How its state is shown: something to do, something on the site. Anything else is plain. */
  tone?: 'to-do' | 'done';
  /** When it came to be so: 23 November 2026. */
  when?: string;
  /** Its page on the site, if it has one. */
  page?: string;
}
