import { childrenOf, valueOf } from './tree.ts';
import { readXml, writeXml, type XmlElement } from './xml.ts';
import type { Findings } from './findings.ts';

/** A relationship of a part (ISO/IEC 29500-2, 6.5): its kind in one lower-case word, and where it leads. */
export interface Relationship {
  id: string;
  /** Its type as written. */
  type: string;
  /** The last word of its type, in lower case; "" when office programs do not know the type. */
  kind: string;
  /** The address outside the package, as written; nothing when it leads to a part. */
  address?: string;
  /** The path of the part it leads to. */
  path?: string;
  /** A place inside the document that it leads to: "#Sheet2!A1". */
  anchor?: string;
}

/** A part of an Office Open XML package. */
export interface Part {
  path: string;
  /** Its media type as written, because office programs distinguish capitals in it. */
  type: string;
  bytes: Uint8Array;
  xml?: XmlElement;
  links: Relationship[];
}

/** A package by its parts, not counting relationships and media types. */
export interface OfficePackage {
  links: Relationship[];
  parts: Map<string, Part>;
}

const TYPES_PATH = '[Content_Types].xml';
const TYPES_SPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS_SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const BASES = /^(?:http:\/\/schemas\.openxmlformats\.org\/(?:office[Dd]ocument|package)\/2006\/relationships|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships|http:\/\/schemas\.microsoft\.com\/office\/(?:\d{4}\/(?:\d{2}\/)?)?relationships)(?:\/metadata)?\/([\w-]+)$/;

/** Reads a package from the files of its archive. Returns nothing when it is not a package. */
export function readPackage(files: ReadonlyMap<string, Uint8Array>, findings: Findings): OfficePackage | undefined {
  const byName = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const find = (name: string) => byName.get(name.toLowerCase());
  const typeOf = readTypes(files.get(find(TYPES_PATH) ?? ''));
  if (!typeOf) return undefined;
  const linksOf = (path: string): Relationship[] => {
    const slash = path.lastIndexOf('/') + 1;
    const at = find(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return at ? readLinks(files.get(at)!, path, find, findings) : [];
  };
  const parts = new Map<string, Part>();
  // Relationships of a part that is not there.
  for (const path of files.keys()) if (/(^|\/)_rels\/[^/]*\.rels$/i.test(path) && path.toLowerCase() !== '_rels/.rels' && !find(path.replace(/_rels\/([^/]*)\.rels$/i, '$1'))) findings.note('outside');
  for (const [path, bytes] of files) {
    if (path.toLowerCase() === TYPES_PATH.toLowerCase() || /(^|\/)_rels\/[^/]*\.rels$/i.test(path)) continue;
    parts.set(path, { path, type: typeOf(path), bytes, links: linksOf(path) });
  }
  return { links: linksOf(''), parts };
}

/** The files of a package, beginning with the media types, where programs look first. */
export function writePackage({ links, parts }: OfficePackage): [string, Uint8Array][] {
  const files: [string, Uint8Array][] = [];
  const add = (path: string, ofPart: readonly Relationship[]) => {
    const slash = path.lastIndexOf('/') + 1;
    if (ofPart.length) files.push([`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, writeXml(element('Relationships', LINKS_SPACE, {}, ofPart.map((link) => writeLink(link, path))))]);
  };
  add('', links);
  for (const part of parts.values()) {
    files.push([part.path, part.xml ? writeXml(part.xml) : part.bytes]);
    add(part.path, part.links);
  }
  return [[TYPES_PATH, writeXml(element('Types', TYPES_SPACE, {}, writeTypes([...parts.values()])))], ...files];
}

/** Declares pictures and fonts by their file ending when all files with that ending have one type, and XML parts one by one. */
function writeTypes(parts: readonly Part[]): XmlElement[] {
  const byEnding = new Map<string, string>([['rels', 'application/vnd.openxmlformats-package.relationships+xml'], ['xml', 'application/xml']]);
  const endingOf = ({ path }: Part) => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  for (const part of parts) if (!part.xml && endingOf(part) && !byEnding.has(endingOf(part))) byEnding.set(endingOf(part), part.type);
  const overrides = parts.filter((part) => byEnding.get(endingOf(part)) !== part.type).map((part) => element('Override', '', { PartName: `/${part.path}`, ContentType: part.type }));
  return [...[...byEnding].map(([ending, type]) => element('Default', '', { Extension: ending, ContentType: type })), ...overrides];
}

function writeLink({ id, type, address, path, anchor }: Relationship, source: string): XmlElement {
  return element('Relationship', '', { Id: id, Type: type, Target: anchor ?? address ?? relativeTo(source, path!), ...(address === undefined ? {} : { TargetMode: 'External' }) });
}

/** A path relative to the folder of another. Some programs cannot read an absolute path. */
function relativeTo(source: string, path: string): string {
  const [from, to] = [source.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return encodeURI([...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/'));
}

function element(name: string, space: string, attributes: Record<string, string>, children: XmlElement[] = []): XmlElement {
  return { name, uri: space, local: name, children, attributes: Object.entries({ ...(space ? { xmlns: space } : {}), ...attributes }).map(([key, value]) => ({ name: key, uri: '', local: key, value })) };
}

function readTypes(bytes: Uint8Array | undefined): ((path: string) => string) | undefined {
  const top = bytes && readXml(bytes);
  if (top?.local !== 'Types' || top.uri !== TYPES_SPACE) return undefined;
  const named = (local: string, key: string) => new Map(childrenOf(top).filter((child) => child.local === local).map((child) => [(valueOf(child, key) ?? '').toLowerCase().replace(/^\//, ''), (valueOf(child, 'ContentType') ?? '').trim()]));
  const [overrides, defaults] = [named('Override', 'PartName'), named('Default', 'Extension')];
  return (path) => overrides.get(path.toLowerCase()) ?? overrides.get(encodeURI(path).toLowerCase()) ?? defaults.get(path.split('.').at(-1)!.toLowerCase()) ?? '';
}

function readLinks(bytes: Uint8Array, source: string, find: (name: string) => string | undefined, findings: Findings): Relationship[] {
  const top = readXml(bytes);
  if (top?.local !== 'Relationships' || top.uri !== LINKS_SPACE) {
    findings.refuse('strange');
    return [];
  }
  return childrenOf(top).filter(({ local }) => local === 'Relationship').flatMap((link): Relationship[] => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => (valueOf(link, name) ?? '').trim()) as [string, string, string];
    const told = { id, type, kind: BASES.exec(type)?.[1]!.toLowerCase() ?? '' };
    if (/^external$/i.test((valueOf(link, 'TargetMode') ?? '').trim())) return [{ ...told, address: target }];
    if (target.startsWith('#')) return [{ ...told, anchor: target }];
    // A target is an address, resolved against its part (RFC 3986, 5). Some programs write it with a leading slash, some with backslashes.
    const path = resolve(target, source, find);
    // Leave out what leads nowhere ("NULL", "#Sheet2!A1"), as office programs do.
    return path ? [{ ...told, path }] : [{ ...told }];
  });
}

function resolve(target: string, source: string, find: (name: string) => string | undefined): string | undefined {
  try {
    const url = new URL(target.replaceAll('\\', '/'), `http://package/${encodeURI(source)}`);
    if (url.host !== 'package') return undefined;
    const raw = url.pathname.slice(1);
    return find(raw) ?? find(decodeURIComponent(raw));
  } catch {
    return undefined;
  }
}
