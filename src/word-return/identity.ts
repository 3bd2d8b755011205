import { childOf, childrenOf, textOf, valueOf } from '../files/office/tree.ts';
import { readXml } from '../files/office/xml.ts';

/** What a Word document of ours says about itself, so that it is known when it comes back changed. */
export interface Identity {
  /** The address of the page it was made from. */
  address: string;
  /** The version of that page. */
  version: string;
  /** Absent where only the link in the credit line was left: when everything was copied into a new document. */
  licence?: string;
  title?: string;
  school?: string;
  /** A digest of its text as it was written. */
  text?: string;
  /** A digest of the facts and the warnings above the text. */
  facts?: string;
  /** A digest of the credit and its heading, below the text. */
  credit?: string;
  /** Which letter of the page it is, counted from 0; absent for the whole page. */
  letter?: number;
  /** Which tables of the page are written out row by row, counted from 0. */
  spread?: number[];
}

/** The names of the properties of a document in which it says what it is. Text only: programs change numbers. */
const NAMES = { address: 'PRS address', version: 'PRS version', licence: 'PRS licence', title: 'PRS title', school: 'PRS school', text: 'PRS text', facts: 'PRS facts', credit: 'PRS credit', letter: 'PRS letter', spread: 'PRS tables' } as const;

/** How a custom property begins that says what a document of ours is. */
export const OUR_PROPERTY = /^PRS /;

/** The properties of a document, by their names, none longer than the 255 characters that Word shows. */
export function propertiesOf(identity: Identity): [name: string, value: string][] {
  return Object.entries(NAMES).flatMap(([key, name]): [string, string][] => {
    const value = identity[key as keyof Identity];
    const words = Array.isArray(value) ? value.join(' ') : value === undefined ? '' : String(value);
    return words && words.length <= 255 ? [[name, words]] : [];
  });
}

/** The address of a page with the version that a document was made from, as its properties and its credit line give it. In a query: LibreOffice writes an address with # in a way that many programs misread. */
export function addressWithVersion({ address, version }: Pick<Identity, 'address' | 'version'>): string {
  return `${address}?v=${version}`;
}

/**
 * What a Word file says it is; nothing when it is not one of ours. Programs keep the properties of a file; those who copy everything into a new
 * document keep only the link in the credit line.
 */
export function readIdentity(pieces: Readonly<Record<string, Uint8Array>>): Identity | undefined {
  return fromCustom(pieces['docProps/custom.xml']) ?? fromCore(pieces['docProps/core.xml']) ?? fromLinks(pieces);
}

/** The slug of a resource in the address of its page; nothing when it is no such address. */
export function slugIn(address: string): string | undefined {
  return /\/resources\/([a-z0-9]+(?:-[a-z0-9]+)*)\/$/.exec(address)?.[1];
}

function fromCustom(bytes: Uint8Array | undefined): Identity | undefined {
  const top = bytes && readXml(bytes);
  if (!top) return undefined;
  const values = new Map(childrenOf(top).map((property) => [valueOf(property, 'name') ?? '', textOf(property).trim()]));
  const value = (key: keyof typeof NAMES) => values.get(NAMES[key]) || undefined;
  const [address, version] = [value('address'), value('version')];
  if (!address || !version || !isSound(address, version)) return undefined;
  const texts = (['licence', 'title', 'school', 'text', 'facts', 'credit'] as const).flatMap((key) => (value(key) === undefined ? [] : [[key, value(key)!] as const]));
  const letter = value('letter');
  const spread = value('spread')?.split(' ').map(Number).filter(Number.isInteger);
  return { address, version, ...Object.fromEntries(texts), ...(letter && /^\d{1,3}$/.test(letter) ? { letter: Number(letter) } : {}), ...(spread?.length ? { spread } : {}) };
}

function fromCore(bytes: Uint8Array | undefined): Identity | undefined {
  const top = bytes && readXml(bytes);
  const identifier = childOf(top, 'identifier');
  return identifier && fromAddress(textOf(identifier).trim());
}

/** The first link of the kind that only our credit line has. */
function fromLinks(pieces: Readonly<Record<string, Uint8Array>>): Identity | undefined {
  for (const [path, bytes] of Object.entries(pieces)) {
    if (!/^word\/_rels\/(?:document|footer)[^/]*\.rels$/.test(path)) continue;
    for (const link of childrenOf(readXml(bytes) ?? { name: '', uri: '', local: '', attributes: [], children: [] })) {
      const found = fromAddress(valueOf(link, 'Target') ?? '');
      if (found) return found;
    }
  }
  return undefined;
}

function fromAddress(words: string): Identity | undefined {
  const [, address = '', version = ''] = /^(https?:\/\/\S+\/)\?v=([\d.]+)$/.exec(words) ?? [];
  return isSound(address, version) ? { address, version } : undefined;
}

function isSound(address: string, version: string): boolean {
  return /^https?:\/\/[^\s/]+\//.test(address) && slugIn(address) !== undefined && /^\d+\.\d+$/.test(version);
}
