/** A resource as it is in a pack, as plain data. The build makes it; both the build and the browser put packs together from it. */
export interface Handout {
  slug: string;
  title: string;
  summary: string;
  /** A BCP 47 tag: en-GB. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The whole line of credit. */
  credit: string;
  /** Whether its licence lets others change it. */
  mayBeChanged: boolean;
  /** Its page on the site. */
  address: string;
  version: string;
  /** The day of its newest change: 2026-11-23. */
  changed: string;
  /** What every copy has to say, such as that it is a machine draft. */
  warnings: string[];
  /** The labels of a machine draft, which appear on every sheet of it: in English, and in its own language. */
  labels: { words: string; language: string; direction: 'ltr' | 'rtl' }[];
  /** What somebody wants to know before they begin, as label and text. */
  facts: [label: string, words: string][];
  /** Its text as HTML. Addresses of this site in it begin with `OURS`, to tell them from all others. */
  html: string;
  files: HandoutFile[];
}

/** A file that belongs to a resource. `name` is the one it has beside the page; a file without a label is a picture on the page. */
export interface HandoutFile {
  name: string;
  label?: string;
  bytes: number;
}

/** What comes before an address of this site in the text of a handout: `pack:/resources/circle-plan/`. */
export const OURS = 'pack:';

/** The text of a handout, with each address of this site replaced by the result of `place`. */
export function placeAddresses({ html }: Pick<Handout, 'html'>, place: (address: string) => string): string {
  return html.replace(/\b(href|src)="pack:([^"]*)"/g, (_, name: string, address: string) => `${name}="${place(address)}"`);
}
