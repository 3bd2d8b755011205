import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element of XML with its attributes, as written, and the elements in it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** What may be in an element, in the order of ECMA-376 (part 1, annex A: pml.xsd and dml-main.xsd), as far as our files use it. */
const ORDER: Record<string, string> = {
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle',
  'p:sld': 'p:cSld p:clrMapOvr', 'p:notes': 'p:cSld p:clrMapOvr', 'p:sldLayout': 'p:cSld p:clrMapOvr', 'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:txStyles', 'p:notesMaster': 'p:cSld p:clrMap p:notesStyle',
  'p:cSld': 'p:bg p:spTree', 'p:bg': 'p:bgPr', 'p:bgPr': 'a:solidFill a:effectLst', 'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody', 'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr', 'p:pic': 'p:nvPicPr p:blipFill p:spPr', 'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr', 'p:blipFill': 'a:blip a:srcRect a:stretch',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic', 'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:spPr': 'a:xfrm a:prstGeom a:noFill a:solidFill a:ln', 'p:txBody': 'a:bodyPr a:lstStyle a:p', 'a:txBody': 'a:bodyPr a:lstStyle a:p', 'a:bodyPr': 'a:normAutofit',
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr', 'a:r': 'a:rPr a:t', 'a:fld': 'a:rPr a:pPr a:t', 'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs a:hlinkClick',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buAutoNum|a:buChar a:defRPr', 'a:defRPr': 'a:solidFill a:latin a:ea a:cs',
  'a:tbl': 'a:tblPr a:tblGrid a:tr', 'a:tc': 'a:txBody a:tcPr', 'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill|a:solidFill', 'a:xfrm': 'a:off a:ext a:chOff a:chExt', 'p:xfrm': 'a:off a:ext',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst', 'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme', 'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  'a:clrScheme': 'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, level) => [`a:lvl${level + 1}pPr`, 'a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buAutoNum|a:buChar a:defRPr'])),
};

/** Whether an element may be in another as often as one likes; the others are there once at the most. */
const MANY = new Set(['a:p', 'a:r', 'a:br', 'a:fld', 'a:tr']);

/** The faults of a PowerPoint file against the standard, and what makes PowerPoint offer to repair one, in a few words for each. Empty for a file that is right. */
export function presentationFaults(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const paths = Object.keys(parts);
  const faults: string[] = [];
  if (paths[0] !== '[Content_Types].xml') faults.push('the content types do not come first');
  const read = new Map(paths.filter((path) => /\.(xml|rels)$/.test(path)).map((path) => [path, readXml(strFromU8(parts[path]!), path, faults)] as const));
  faults.push(...typeFaults(paths, read.get('[Content_Types].xml')!));

  const reached = new Set(['[Content_Types].xml', '_rels/.rels']);
  const relationsOf = (path: string) => (read.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))?.children ?? []).map(({ attributes }) => attributes);
  for (const [path, { children }] of read) {
    if (!path.endsWith('.rels')) continue;
    reached.add(path);
    const ids = children.map(({ attributes }) => attributes.Id!);
    if (new Set(ids).size < ids.length) faults.push(`${path}: two relations have one name`);
    const folder = posix.join(posix.dirname(path), '..');
    for (const { attributes: { Target = '', TargetMode } } of children) {
      if (TargetMode === 'External') { if (!URL.canParse(Target)) faults.push(`${path}: ${Target} is no address`); continue; }
      const to = posix.join(folder, Target);
      reached.add(to);
      if (!parts[to]) faults.push(`${path}: leads to ${to}, which is not there`);
    }
  }
  faults.push(...paths.filter((path) => !reached.has(path)).map((path) => `nothing leads to ${path}`));

  for (const [path, root] of read) {
    const all = [...walk(root)];
    const names = new Set(relationsOf(path).map(({ Id }) => Id));
    for (const { name, attributes } of all) for (const attribute of ['r:id', 'r:embed']) if (attributes[attribute] && !names.has(attributes[attribute])) faults.push(`${path}: ${name} asks for ${attributes[attribute]}, which is no relation`);
    const ids = all.filter(({ name }) => name === 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(ids).size < ids.length) faults.push(`${path}: two shapes have one id`);
    for (const element of all) faults.push(...orderFaults(element).map((fault) => `${path}: ${fault}`));
    if (/^ppt\/slides\/[^/]+$/.test(path)) faults.push(...slideFaults(root, read.get(layoutOf(path, relationsOf(path)))).map((fault) => `${path}: ${fault}`));
  }
  const presentation = [...walk(read.get('ppt/presentation.xml')!)];
  const slides = presentation.filter(({ name }) => name === 'p:sldId').map(({ attributes }) => Number(attributes.id));
  if (slides.some((id) => id < 256) || new Set(slides).size < slides.length) faults.push('the numbers of slides are not 256 and more, each once');
  const masters = [...presentation, ...walk(read.get('ppt/slideMasters/slideMaster1.xml')!)].filter(({ name }) => /^p:sld(Master|Layout)Id$/.test(name)).map(({ attributes }) => Number(attributes.id));
  if (masters.some((id) => id < 2 ** 31) || new Set(masters).size < masters.length) faults.push('the numbers of masters and layouts are not 2^31 and more, each once');
  const themes = [...read.keys()].filter((path) => /Master\d+\.xml\.rels$/.test(path)).flatMap((path) => read.get(path)!.children.flatMap(({ attributes: { Target = '' } }) => (Target.includes('theme') ? [Target] : [])));
  if (new Set(themes).size < themes.length) faults.push('two masters share a theme');
  return faults;
}

/** The elements of one part of a file, from its root. */
export function readPart(file: Uint8Array, path: string): Element {
  return readXml(strFromU8(unzipSync(file)[path]!), path, []);
}

/** An element and all in it, in the order in which they are written. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

function readXml(xml: string, path: string, faults: string[]): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(`${path}: ${error.message}`));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}

function typeFaults(paths: readonly string[], types: Element): string[] {
  const of = (name: string, key: string) => types.children.filter((one) => one.name === name).map(({ attributes }) => attributes[key]!);
  const [endings, named] = [new Set(of('Default', 'Extension')), new Set(of('Override', 'PartName').map((path) => path.slice(1)))];
  return [
    ...paths.filter((path) => path !== '[Content_Types].xml' && !named.has(path) && (!endings.has(path.split('.').at(-1)!) || (path.endsWith('.xml') && !named.has(path)))).map((path) => `${path} has no content type`),
    ...[...named].filter((path) => !paths.includes(path)).map((path) => `there is a content type for ${path}, which is not there`),
  ];
}

function orderFaults({ name, children }: Element): string[] {
  const places = ORDER[name]?.split(' ').map((place) => place.split('|'));
  if (!places) return [];
  let last = 0;
  const seen = new Set<string>();
  return children.flatMap((child) => {
    const at = places.findIndex((place) => place.includes(child.name));
    const fault = at < 0 ? [`${child.name} may not be in ${name}`] : at < last ? [`${child.name} comes too late in ${name}`] : seen.has(child.name) && !MANY.has(child.name) ? [`${child.name} is twice in ${name}`] : [];
    last = Math.max(last, at);
    seen.add(child.name);
    return fault;
  });
}

function layoutOf(path: string, relations: readonly Record<string, string>[]): string {
  return posix.join(posix.dirname(path), relations.find(({ Type }) => Type?.endsWith('/slideLayout'))!.Target!);
}

/** What a slide lacks: a title where programs look for it, places that its layout has, languages, descriptions. */
function slideFaults(slide: Element, layout: Element | undefined): string[] {
  const holders = (of: Element) => [...walk(of)].filter(({ name }) => name === 'p:ph').map(({ attributes: { type = 'obj', idx } }) => `${type === 'ctrTitle' ? 'title' : type} ${idx ?? 0}`);
  const offered = new Set(layout ? holders(layout) : []);
  const all = [...walk(slide)];
  const titles = all.filter((one) => one.name === 'p:sp' && [...walk(one)].some(({ name, attributes }) => name === 'p:ph' && /^(title|ctrTitle)$/.test(attributes.type ?? '')));
  return [
    ...(titles.length === 1 && textIn(titles[0]!).trim() ? [] : ['has no title']),
    ...holders(slide).filter((one) => !offered.has(one)).map((one) => `its layout has no place for ${one}`),
    ...all.filter(({ name, attributes }) => name === 'a:rPr' && !attributes.lang).map(() => 'text without a language'),
    ...all.filter(({ name, children }) => name === 'p:pic' && !children[0]?.children[0]?.attributes.descr).map(() => 'a picture without a description'),
    ...all.filter(({ name, attributes }) => /^a:(rPr|defRPr)$/.test(name) && Number(attributes.sz ?? 2000) < 2000).map(() => 'type of less than 20 points'),
    ...all.filter(({ name }) => name === 'p:txBody').filter(({ children }) => !children.some(({ name }) => name === 'a:p')).map(() => 'text without a paragraph'),
  ];
}

function textIn(element: Element): string {
  return [...walk(element)].filter(({ name }) => name === 'a:t').map(({ text }) => text).join('');
}
