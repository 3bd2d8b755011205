import type { Findings } from './findings.ts';
import { isOpenAddress } from './link-addresses.ts';
import { elementsOf, removeWhere, replaceBelow, textOf, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

const XLINK = 'http://www.w3.org/1999/xlink';
/** Fields that may stay unchanged (ODF 1.3 part 3, 7): they reveal only what they show. */
const FIELDS = new Set(['page-number', 'page-count', 'page-continuation', 'paragraph-count', 'word-count', 'character-count', 'table-count', 'image-count', 'object-count', 'chapter', 'sequence', 'sequence-ref', 'bookmark-ref', 'reference-ref', 'note-ref', 'date', 'time', 'placeholder', 'expression', 'page-variable-get', 'page-variable-set']);
/** Fields that keep what they show, and lose everything else. */
const FLATTENED = /^(?:sender-[\w-]+|author-name|author-initials|initial-creator|creator|creation-date|creation-time|modification-date|modification-time|print-date|print-time|printed-by|editing-cycles|editing-duration|description|title|subject|keywords|file-name|template-name|sheet-name|user-defined|user-field-get|user-field-input|text-input|variable-get|variable-set|variable-input|conditional-text|drop-down|measure|database-[\w-]+|meta|meta-field|bibliography-mark|ruby-never)$/;

/** Accepts the changes of a LibreOffice text, removes its comments, and checks its fields, links, scripts and embedded files. */
export function finishOdt(story: XmlElement, findings: Findings): void {
  for (const changes of [...elementsOf(story)].filter(({ local }) => local === 'tracked-changes')) {
    const kinds = [...elementsOf(changes)].map(({ local }) => local);
    findings.note('deletions', kinds.filter((local) => local === 'deletion').length);
    findings.note('changes', kinds.filter((local) => local === 'insertion' || local === 'format-change').length);
  }
  removeWhere(story, ({ local, uri }) => uri.includes(':text:') && /^(?:tracked-changes|change|change-start|change-end)$/.test(local));
  findings.note('comments', removeWhere(story, ({ local }) => local === 'annotation'));
  removeWhere(story, ({ local }) => local === 'annotation-end');
  refuseActive(story, findings);
  unlink(story, findings);
  findings.note('fields', flatten(story));
  // Index marks contain text that is not shown where they are.
  findings.note('fields', removeWhere(story, ({ local, attributes }) => /^(?:alphabetical-index|user-index|toc)-mark(?:-start|-end)?$/.test(local) && attributes.some((attribute) => /^(?:string-value|key1|key2|main-entry)$/.test(attribute.local) && attribute.value !== '')));
  removeWhere(story, (node) => /^(?:user-field-decls|variable-decls|dde-connection-decls|bibliography-configuration)$/.test(node.local));
}

function refuseActive(story: XmlElement, findings: Findings): void {
  removeWhere(story, ({ local, children }) => (local === 'scripts' || local === 'event-listeners') && !children.some((child) => typeof child !== 'string'));
  for (const node of elementsOf(story)) {
    if (/^(?:event-listeners|event-listener|scripts|script|execute-macro)$/.test(node.local)) findings.refuse('macros');
    if (/^(?:object|object-ole|plugin|applet|floating-frame)$/.test(node.local) && node.uri.includes(':drawing:')) findings.refuse('innerFile');
    if (/^(?:dde-source|dde-connection|dde-connection-decl|section-source|table-source|cell-range-source|connection-resource)$/.test(node.local)) findings.refuse('elsewhere');
    if (node.local === 'binary-data') findings.refuse('strange');
    if (/^(?:video|audio|sound)$/.test(node.local)) findings.refuse('film');
    if (node.local !== 'a' && isElsewhere(addressOf(node) ?? '')) findings.refuse('elsewhere');
  }
}

function addressOf(node: XmlElement): string | undefined {
  return node.attributes.find(({ local, uri }) => local === 'href' && uri === XLINK)?.value;
}

/** Whether an address leads out of the file: one with a scheme, a path from the root, or a parent folder. */
function isElsewhere(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^[/\\]|(?:^|[/\\])\.\.[/\\]/i.test(address.trim());
}

/** Removes the address, but not the text, of links to places other than the web, mailboxes and this text. */
function unlink(node: XmlElement, findings: Findings): void {
  replaceBelow(node, (child) => {
    unlink(child, findings);
    const address = child.local === 'a' ? (addressOf(child) ?? '').trim() : '';
    if (child.local !== 'a' || address.startsWith('#') || isOpenAddress(address)) return [child];
    findings.note('links', address === '' ? 0 : 1);
    return child.children;
  });
}

function flatten(node: XmlElement): number {
  let count = 0;
  replaceBelow(node, (child) => {
    count += flatten(child);
    if (!child.uri.includes(':text:') || FIELDS.has(child.local) || !FLATTENED.test(child.local) || !isInText(node)) return [child];
    count++;
    // A value that is set and not shown.
    if (valueOf(child, 'display') === 'none') return [];
    return child.local === 'drop-down' ? [textOf({ ...child, children: child.children.filter((inner) => typeof inner === 'string') })] : child.children;
  });
  return count;
}

function isInText({ local }: XmlElement): boolean {
  return /^(?:p|h|span|a|ruby-base|meta|meta-field)$/.test(local);
}

