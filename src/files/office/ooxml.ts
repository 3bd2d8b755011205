import type { Findings } from './findings.ts';
import { cleanPicture, contentOf, isFont, PICTURE_TYPES } from './media.ts';
import { readPackage, writePackage, type OfficePackage, type Part } from './package.ts';
import { BINARY, MAY_REMAIN, mayRemain, NAMED } from './policy.ts';
import { cleanProperties } from './properties.ts';
import { refuseActions, tidyDrawings } from './drawing.ts';
import { dropLinks, isLinkId } from './drop-links.ts';
import { shownText } from './shown-text.ts';
import { tidyPart } from './tidy-part.ts';
import { cleanSheets } from './sheets.ts';
import { cleanSlides } from './slides.ts';
import { elementsOf, valueOf } from './tree.ts';
import { cleanWord } from './word/word.ts';
import { readXml } from './xml.ts';

/** The media types of the first part, by file ending, and its root element. */
const MAIN: Record<string, [type: RegExp, root: string]> = {
  docx: [/wordprocessingml\.document\.main\+xml$/i, 'document'],
  pptx: [/presentationml\.(?:presentation|slideshow)\.main\+xml$/i, 'presentation'],
  xlsx: [/spreadsheetml\.sheet\.main\+xml$/i, 'workbook'],
};

/**
 * Cleans a Word, PowerPoint or Excel document (ISO/IEC 29500). Anything that is not on the list of what may remain is removed and
 * recorded, or refused. Returns the files of the cleaned document, or nothing when it is refused.
 */
export function cleanOoxml(files: ReadonlyMap<string, Uint8Array>, ending: string, findings: Findings): [string, Uint8Array][] | undefined {
  const found = readPackage(files, findings);
  if (found && ![...found.links].some(({ kind, path }) => kind === 'officedocument' && path)) linkFirst(found, MAIN[ending]![0]);
  const main = found?.parts.get(found.links.find(({ kind }) => kind === 'officedocument')?.path ?? '');
  if (!found || !main) return findings.refuse('strange'), undefined;
  const [type, root] = MAIN[ending]!;
  if (/macroenabled/i.test(main.type)) findings.refuse('macros');
  else if (!type.test(main.type)) findings.refuse('otherKind');
  refuseByContent(found, findings);
  readParts(found, findings);
  if (main.xml && main.xml.local !== root) findings.refuse('otherKind');
  // Report the rest as well, so that the person hears everything at once; but the document comes back unchanged.
  for (const part of found.parts.values()) {
    tidyPart(part, findings);
    if (part.xml) tidyDrawings(part.xml, findings);
  }
  if (main.xml && !findings.isRefused) {
    if (ending === 'docx') cleanWord(found, main, findings);
    else if (ending === 'pptx') cleanSlides(found, main, findings);
    else cleanSheets(found, main, findings);
  }
  if (findings.isRefused) return undefined;
  dropUnused(found, findings);
  cleanMedia(found, findings);
  const shown = [...found.parts.values()].map(({ xml }) => (xml && !/^(?:coreProperties|Properties)$/.test(xml.local) ? shownText(xml) : '')).join(' ');
  for (const part of found.parts.values()) if (/^(?:coreProperties|Properties)$/.test(part.xml?.local ?? '')) cleanProperties(part, shown, findings);
  return findings.isRefused ? undefined : writePackage(found);
}

/** Finds the start of a package that does not declare one: the part of the right type, as some programs do. */
function linkFirst(found: OfficePackage, type: RegExp): void {
  const first = [...found.parts.values()].find((part) => type.test(part.type));
  if (first) found.links.push({ id: 'rId1', type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument', kind: 'officedocument', path: first.path });
}

/** Refuses programs, and files inside the file, by their content, wherever they are and whatever they are called. */
function refuseByContent({ parts }: OfficePackage, findings: Findings): void {
  const behindCharts = new Set([...parts.values()].filter(({ type }) => /drawingml\.chart/i.test(type)).flatMap(({ links }) => links.filter(({ kind }) => kind === 'package').map(({ path }) => path)));
  for (const { path, type, bytes } of parts.values()) {
    const content = contentOf(bytes);
    if (/vbaproject|vbadata|macroenabled|macrosheet|ms-excel\.dialogsheet/i.test(type) || /vba(?:Project|Data)|(?:^|\/)(?:macrosheets|dialogsheets)\//i.test(path)) findings.refuse('macros');
    else if (/activex|controlproperties/i.test(type) || /(?:^|\/)activeX\//i.test(path)) findings.refuse('controls');
    else if (content === 'compound') findings.refuse(holds(bytes, 'VBA') ? 'macros' : 'innerFile');
    else if (behindCharts.has(path) && content === 'archive') continue;
    else if (['program', 'archive', 'pdf', 'rtf'].includes(content) || /oleobject|(?:^|\/)embeddings\/|afchunk/i.test(`${type} ${path}`)) findings.refuse('innerFile');
  }
}

/** Whether a compound file has a storage of that name. Names are in UTF-16 ([MS-CFB] 2.6.1). */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + wanted.length < bytes.length; at += 2) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Follows the relationships from the root, and keeps the parts that may remain. */
function readParts(found: OfficePackage, findings: Findings): void {
  const reached = new Set<Part>();
  const gone = new Set<string>();
  const follow = (source: Part | undefined) => {
    const links = source?.links ?? found.links;
    const kept = links.filter((link) => {
      const target = found.parts.get(link.path ?? '');
      const stays = mayRemain(link, source, target, findings);
      if (!stays && target) gone.add(target.path);
      if (!stays || !target || reached.has(target)) return stays;
      reached.add(target);
      if (BINARY.has(link.kind)) return true;
      target.xml = readXml(target.bytes);
      // Drawings of the older kind are not always XML; Excel draws comments with them.
      if (!target.xml && link.kind === 'vmldrawing') return (reached.delete(target), gone.add(target.path), false);
      if (!target.xml || !MAY_REMAIN[link.kind]!.test(target.xml.local) || !/xml$|\.vmldrawing$/i.test(target.type)) findings.refuse('strange');
      else {
        refuseActions(target.xml, findings);
        follow(target);
      }
      return true;
    });
    if (!source) found.links = kept;
    else dropLinks(source, new Set(links.filter((link) => !kept.includes(link))));
  };
  follow(undefined);
  // Parts that only a removed part leads to are reported with it.
  const tell = (path: string): void => found.parts.get(path)?.links.forEach(({ path: below }) => {
    if (!below || gone.has(below)) return;
    gone.add(below);
    tell(below);
  });
  for (const path of [...gone]) tell(path);
  const others = [...found.parts.values()].filter((part) => !reached.has(part));
  for (const { path } of others) found.parts.delete(path);
  findings.note('outside', others.filter(({ path }) => !gone.has(path) && !/^\[trash\]/i.test(path)).length);
}

/** Removes relationships that nothing names any more, and the parts that nothing leads to then, such as pictures in deleted text. */
function dropUnused(found: OfficePackage, findings: Findings): void {
  let unnamed = 0;
  for (const part of found.parts.values()) {
    if (!part.xml) continue;
    const named = new Set<string>();
    for (const element of [part.xml, ...elementsOf(part.xml)]) for (const attribute of element.attributes) if (isLinkId(attribute)) named.add(attribute.value);
    const isRoot = part.xml.local === 'sld' || part.xml.local === 'richValueRels';
    const links = part.links.filter(({ kind, id }) => !NAMED.has(kind) || named.has(id) || (isRoot && kind !== 'image' && kind !== 'hyperlink'));
    unnamed += part.links.filter((link) => link.path && !links.includes(link)).length;
    part.links = links;
  }
  const reached = new Set<string>();
  const follow = (links: Part['links']) => {
    for (const { path } of links) {
      if (!path || reached.has(path)) continue;
      reached.add(path);
      follow(found.parts.get(path)?.links ?? []);
    }
  };
  follow(found.links);
  for (const path of [...found.parts.keys()]) if (!reached.has(path)) found.parts.delete(path);
  findings.note('outside', unnamed);
}

function cleanMedia(found: OfficePackage, findings: Findings): void {
  const parts = [...found.parts.values()];
  const keys = new Map<Part, string | undefined>();
  for (const source of parts) {
    for (const link of source.links) {
      const target = found.parts.get(link.path ?? '');
      if (link.kind !== 'font' || !target) continue;
      const user = source.xml && [...elementsOf(source.xml)].find(({ attributes }) => attributes.some((attribute) => isLinkId(attribute) && attribute.value === link.id));
      keys.set(target, valueOf(user, 'fontKey'));
    }
  }
  for (const part of parts) {
    if (part.xml) continue;
    if (keys.has(part)) {
      if (!isFont(part.bytes, keys.get(part))) findings.refuse('font');
      continue;
    }
    part.bytes = cleanPicture(part.bytes, findings);
    part.type = PICTURE_TYPES[contentOf(part.bytes)] ?? part.type;
  }
  renameMedia(found, parts.filter((part) => !part.xml && !keys.has(part)), findings);
}

/** Gives a picture the name a program would give it, instead of its name on somebody's computer. */
function renameMedia(found: OfficePackage, pictures: readonly Part[], findings: Findings): void {
  const named = pictures.filter(({ path }) => !/(?:^|\/)(?:(?:image|media|picture|pict?|img|font|graphic)[-_]?[\d-]*|[0-9a-f-]{16,})\.\w+$/i.test(path));
  let number = 0;
  for (const part of named) {
    const [folder, ending] = [part.path.replace(/[^/]+$/, ''), /\.\w+$/.exec(part.path)?.[0] ?? ''];
    let path: string;
    do path = `${folder}picture${++number}${ending}`; while (found.parts.has(path));
    for (const { links } of [found, ...found.parts.values()]) for (const link of links) if (link.path === part.path) link.path = path;
    found.parts = new Map([...found.parts].map(([key, value]) => (value === part ? [path, part] : [key, value])));
    part.path = path;
  }
  findings.note('marks', named.length);
}
