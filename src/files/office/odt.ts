import type { Findings } from './findings.ts';
import { cleanPicture, contentOf, isFont } from './media.ts';
import { dropHiddenOdt } from './odt-hidden.ts';
import { finishOdt } from './odt-text.ts';
import { isLocalPath } from './link-addresses.ts';
import { childOf, childrenOf, elementsOf, removeAttributes, removeWhere, textOf, valueOf } from './tree.ts';
import { readXml, writeXml, type XmlElement } from './xml.ts';

const TEXT = 'application/vnd.oasis.opendocument.text';
const MANIFEST = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
/** Namespaces of OpenDocument, of the standards it builds on, and of LibreOffice's extensions. */
const KNOWN = /^(?:$|urn:oasis:names:tc:opendocument:xmlns:|urn:org:documentfoundation:names:|urn:openoffice:names:experimental:|http:\/\/openoffice\.org\/|http:\/\/purl\.org\/dc\/elements\/1\.1\/$|http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|2003\/g\/data-view|TR\/css3-text\/)|http:\/\/www\.w3\.org\/2000\/xmlns\/$)/;
/** Parts of the archive that are not XML: pictures and fonts that the text or its styles name. */
const MEDIA = /^(?:Pictures|Fonts|media)\/[^/]+$/;
/** Properties that reveal nothing about anybody. */
const PLAIN: Record<string, RegExp> = { language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i, date: /^\d{4}-\d\d-\d\d[T\d:.Z+-]*$/, 'creation-date': /^\d{4}-\d\d-\d\d[T\d:.Z+-]*$/ };

/** Cleans a LibreOffice text (ODF 1.3). Returns the files of the cleaned text, or nothing when it is refused. */
export function cleanOdt(files: ReadonlyMap<string, Uint8Array>, findings: Findings): [string, Uint8Array][] | undefined {
  if (new TextDecoder().decode(files.get('mimetype') ?? new Uint8Array()).trim() !== TEXT) return findings.refuse(files.has('mimetype') ? 'otherKind' : 'strange'), undefined;
  const manifest = readXml(files.get('META-INF/manifest.xml') ?? new Uint8Array());
  if (manifest && [manifest, ...elementsOf(manifest)].some(({ local }) => local === 'encryption-data')) return findings.refuse('locked'), undefined;
  refuseByContent(files, findings);
  const xmls = new Map<string, XmlElement>();
  for (const path of ['content.xml', 'styles.xml', 'settings.xml', 'meta.xml']) {
    const bytes = files.get(path);
    const xml = bytes && readXml(bytes);
    if (bytes && xml?.local !== `document-${path.replace('.xml', '')}`) findings.refuse('strange');
    if (xml) xmls.set(path, xml);
  }
  if (!xmls.has('content.xml')) findings.refuse('strange');
  for (const xml of xmls.values()) dropForeign(xml, findings);
  const stories = ['content.xml', 'styles.xml'].flatMap((path) => (xmls.has(path) ? [xmls.get(path)!] : []));
  for (const story of stories) finishOdt(story, findings);
  dropHiddenOdt(stories, findings);
  if (findings.isRefused) return undefined;
  cleanSettings(xmls, findings);
  const shown = stories.map(shownText).join(' ');
  if (xmls.has('meta.xml')) cleanMeta(xmls.get('meta.xml')!, shown, findings);
  const media = keepMedia(files, stories, findings);
  if (findings.isRefused) return undefined;
  const kept: [string, Uint8Array][] = [...[...xmls].map(([path, xml]): [string, Uint8Array] => [path, writeXml(xml)]), ...media];
  return [['mimetype', new TextEncoder().encode(TEXT)], ...kept, ['META-INF/manifest.xml', writeXml(manifestOf(kept.map(([path]) => path), manifest))]];
}

function refuseByContent(files: ReadonlyMap<string, Uint8Array>, findings: Findings): void {
  for (const [path, bytes] of files) {
    const content = contentOf(bytes);
    // LibreOffice lists its macros in these files even when there are none.
    if (/^(?:Basic|Scripts)\//i.test(path) && !/\/script-l[bc]\.xml$/.test(path)) findings.refuse('macros');
    else if (/^Basic\//i.test(path) && /<library:element\b/.test(new TextDecoder().decode(bytes))) findings.refuse('macros');
    else if (/^Object[^/]*(?:\/|$)/i.test(path) || ['compound', 'program', 'archive', 'rtf'].includes(content) || (content === 'pdf' && !MEDIA.test(path))) findings.refuse(content === 'compound' && /vba/i.test(path) ? 'macros' : 'innerFile');
  }
}

function dropForeign(xml: XmlElement, findings: Findings): void {
  let count = removeWhere(xml, ({ uri }) => !KNOWN.test(uri));
  count += removeAttributes(xml, ({ name, uri }) => !name.startsWith('xmlns') && (!KNOWN.test(uri) || uri === 'http://www.w3.org/1999/xhtml'));
  removeAttributes(xml, ({ name, value }, { uri: own }) => name.startsWith('xmlns') && !KNOWN.test(value) && value !== own);
  // Ids of editing sessions, as in Word.
  count += removeAttributes(xml, ({ local }) => /^(?:paragraph-)?rsid$/.test(local));
  for (const element of elementsOf(xml)) {
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith('xmlns') || attribute.local === 'href' || !isLocalPath(attribute.value)) continue;
      attribute.value = '';
      count++;
    }
  }
  findings.note('marks', count + (xml.hadNotes ? 1 : 0));
}

/** Keeps the settings that affect page layout, which are switches and numbers. Settings with text reveal printers, paths and people. */
function cleanSettings(xmls: Map<string, XmlElement>, findings: Findings): void {
  const settings = xmls.get('settings.xml');
  if (!settings) return;
  const told = removeWhere(settings, (node) => node.local === 'config-item' && /^(?:PrinterName|PrinterSetup|PrintFaxName|CurrentDatabase\w*|MailMerge\w*|RedlineProtectionKey|ModifyPasswordInfo|Colou?rTableURL|\w+URL|TargetPresetName)$/.test(valueOf(node, 'name') ?? '') && textOf(node).trim() !== '');
  findings.note('marks', told);
  removeWhere(settings, (node) => (node.local === 'config-item' && !/^(?:boolean|short|int|long|double)$/.test(valueOf(node, 'type') ?? '')) || (node.local === 'config-item' && /^(?:Rsid\w*)$/.test(valueOf(node, 'name') ?? '')) || (node.local === 'config-item-set' && valueOf(node, 'name') === 'ooo:view-settings'));
  removeWhere(settings, (node) => /^config-item-map-(?:entry|indexed|named)$/.test(node.local));
}

function cleanMeta(root: XmlElement, shown: string, findings: Findings): void {
  const meta = childOf(root, 'meta');
  if (!meta) return;
  meta.children = childrenOf(meta).filter((node) => {
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    if (PLAIN[node.local]?.test(words) || node.local === 'document-statistic') return true;
    if (/^(?:title|subject|description)$/.test(node.local) && words !== '' && shown.includes(words)) return true;
    // Nobody wrote which program made it, how often it was edited and for how long.
    if (!/^(?:generator|editing-cycles|editing-duration)$/.test(node.local) && (words !== '' || node.attributes.some(({ name }) => !name.startsWith('xmlns')))) findings.note('properties');
    return false;
  });
}

function shownText(story: XmlElement): string {
  const body = childOf(story, 'body') ?? childOf(story, 'master-styles');
  return body ? childrenOf(body).map((node) => [...elementsOf(node)].filter(({ local }) => local === 'p' || local === 'h').map(textOf).join(' ')).join(' ').replace(/\s+/g, ' ') : '';
}

/** Keeps pictures and fonts that the text or its styles name, each checked by its content. */
function keepMedia(files: ReadonlyMap<string, Uint8Array>, stories: readonly XmlElement[], findings: Findings): [string, Uint8Array][] {
  const named = new Map<string, XmlElement>();
  for (const story of stories) for (const node of elementsOf(story)) {
    const href = node.attributes.find(({ local, uri }) => local === 'href' && uri === 'http://www.w3.org/1999/xlink')?.value.replace(/^\.\//, '');
    if (href && files.has(href)) named.set(href, node);
  }
  const kept: [string, Uint8Array][] = [];
  let outside = 0;
  for (const [path, bytes] of files) {
    if (/^(?:mimetype|(?:content|styles|settings|meta)\.xml|META-INF\/manifest\.xml)$/.test(path)) continue;
    const user = named.get(path);
    if (user && MEDIA.test(path)) {
      if (user.local === 'font-face-uri') {
        if (!isFont(bytes, undefined)) findings.refuse('font');
        kept.push([path, bytes]);
      } else kept.push([path, cleanPicture(bytes, findings)]);
    } else if (/^Thumbnails\//.test(path)) findings.note('thumbnail');
    // LibreOffice writes this into every file.
    else if (!/^(?:Configurations2\/|layout-cache$|manifest\.rdf$|Basic\/|META-INF\/)/.test(path)) outside++;
  }
  findings.note('outside', outside);
  return kept;
}

function manifestOf(paths: readonly string[], given: XmlElement | undefined): XmlElement {
  const typeOf = new Map((given ? childrenOf(given) : []).map((entry) => [valueOf(entry, 'full-path'), valueOf(entry, 'media-type') ?? '']));
  const told = (path: string) => (/\.xml$/.test(path) ? 'text/xml' : /^[\w-]+\/[\w.+-]*$/.test(typeOf.get(path) ?? '') ? typeOf.get(path)! : '');
  const entry = (path: string, type: string): XmlElement => ({ name: 'manifest:file-entry', uri: MANIFEST, local: 'file-entry', children: [], attributes: [['full-path', path], ['media-type', type]].map(([local, value]) => ({ name: `manifest:${local}`, uri: MANIFEST, local: local!, value: value! })) });
  return { name: 'manifest:manifest', uri: MANIFEST, local: 'manifest', attributes: [{ name: 'xmlns:manifest', uri: '', local: 'manifest', value: MANIFEST }, { name: 'manifest:version', uri: MANIFEST, local: 'version', value: '1.3' }], children: [entry('/', TEXT), ...paths.map((path) => entry(path, told(path)))] };
}
