/** A resource as it stands in a pack, as plain data: the build makes it, and both the build and a browser put packs together from it. */
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
  /** What has to stand wherever it stands, such as that it is a machine draft. */
  warnings: string[];
  /** The labels of a machine draft, which stand on every sheet of it: in English, and in its own language. */
  labels: { words: string; language: string; direction: 'ltr' | 'rtl' }[];
  /** What one wants to know before one begins, as label and words. */
  facts: [label: string, words: string][];
  /** Its words as HTML. Addresses of this site in it begin with `OURS`, so that they can be told from all others. */
  html: string;
  files: HandoutFile[];
}

/** A file that goes with a resource. `name` is the one it has beside the page; a file without a label is a picture on the page. */
export interface HandoutFile {
  name: string;
  label?: string;
  bytes: number;
}

/** What stands before an address of this site in the words of a handout: `pack:/resources/circle-plan/`. */
export const OURS = 'pack:';

/** The words of a handout, each address of this site in them replaced by what `place` makes of it. */
export function placeAddresses({ html }: Pick<Handout, 'html'>, place: (address: string) => string): string {
  return html.replace(/\b(href|src)="pack:([^"]*)"/g, (_, name: string, address: string) => `${name}="${place(address)}"`);
}
