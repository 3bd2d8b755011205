import { Findings } from '../../files/office/findings.ts';
import { readPackage, type Part } from '../../files/office/package.ts';
import { childOf, childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Archive } from '../open-archive.ts';

/** A part of a presentation that is read when it is needed. */
export interface DeckPart {
  path: string;
  xml: XmlElement;
  links: Part['links'];
  /** The text of the part as it is in the file. */
  source: string;
}

/** A presentation: its main part, and its slides in the order in which they are shown. */
export interface Deck {
  main: DeckPart;
  slides: string[];
  /** Slides that the presentation lists, but does not contain. */
  lost: number;
  /** Reads a part by its path; nothing when it is missing or cannot be read. */
  part(path: string | undefined): DeckPart | undefined;
  /** The bytes of a part, such as a picture; nothing when it is missing. */
  read(path: string): Uint8Array | undefined;
  /** The first part to which a part leads by a relationship of that kind. */
  linked(from: DeckPart, kind: string): DeckPart | undefined;
}

/** How many parts are kept once they have been read: the layout and the master of a slide are mostly those of the slide before. */
const MOST_KEPT = 8;

/** Opens a presentation (ISO/IEC 29500-1, 13); nothing when its main part cannot be read. */
export function openDeck(archive: Archive): Deck | undefined {
  // Only relationships and media types are read for this, so that films and pictures stay packed.
  const isSmall = (name: string) => /\.rels$/i.test(name) || name.toLowerCase() === '[content_types].xml';
  const found = readPackage(new Map(archive.names.filter((name) => !name.endsWith('/')).map((name) => [name, isSmall(name) ? archive.read(name)! : new Uint8Array()])), new Findings());
  if (!found) return undefined;
  const kept = new Map<string, DeckPart | undefined>();
  const part = (path: string | undefined): DeckPart | undefined => {
    if (path === undefined) return undefined;
    if (!kept.has(path)) {
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
      const xml = archive.readXml(path);
      kept.set(path, xml && { path, xml, links: found.parts.get(path)?.links ?? [], source: new TextDecoder().decode(archive.read(path)) });
    }
    return kept.get(path);
  };
  const mainPath = found.links.find(({ kind, path }) => kind === 'officedocument' && path)?.path ?? [...found.parts.values()].find(({ type }) => /presentationml\.(?:presentation|slideshow|template)\.\S*main\+xml$/i.test(type))?.path;
  const main = part(mainPath);
  if (main?.xml.local !== 'presentation') return undefined;
  const listed = childrenOf(childOf(main.xml, 'sldIdLst') ?? { name: '', uri: '', local: '', attributes: [], children: [] }).map((entry) => {
    // An entry has an id of its own and, in another namespace, that of its relationship.
    const ids = entry.attributes.filter(({ local }) => local === 'id').map(({ value }) => value);
    return main.links.find(({ id, kind }) => kind === 'slide' && ids.includes(id))?.path;
  });
  const slides = listed.filter((path): path is string => path !== undefined);
  return { main, slides, lost: listed.length - slides.length, part, read: (path) => archive.read(path), linked: (from, kind) => part(from.links.find((link) => link.kind === kind && link.path)?.path) };
}

/** The relationship that an attribute names, such as `r:embed`. */
export function linkOf(part: DeckPart, node: XmlElement | undefined, attribute: string): Part['links'][number] | undefined {
  const id = valueOf(node, attribute);
  return id ? part.links.find((link) => link.id === id) : undefined;
}
