import { dropHiddenShapes } from './office/drawing.ts';
import { Findings } from './office/findings.ts';
import { readPackage, type Part } from './office/package.ts';
import { elementsOf } from './office/tree.ts';
import { acceptChanges, fillEmptied } from './office/word/changes.ts';
import { dropHidden, readHidingStyles } from './office/word/hidden.ts';
import { readXml, writeXml, type XmlElement } from './office/xml.ts';

/** Where the parts of a Word document are. Word in a browser names them differently from Word on a computer. */
export interface WordParts {
  document: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
}

const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;
const W = /^(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;

/** Finds the parts of a Word document by its relationships, or by their usual names when it has none. Returns nothing when there is no document. */
export function findWordParts(pieces: Readonly<Record<string, Uint8Array>>): WordParts | undefined {
  const found = readPackage(new Map(Object.entries(pieces)), new Findings());
  const main = found?.parts.get(found.links.find(({ kind }) => kind === 'officedocument')?.path ?? '');
  const usual = pieces['word/document.xml'] ? found?.parts.get('word/document.xml') ?? { path: 'word/document.xml', links: [] as Part['links'] } : undefined;
  const document = main ?? usual;
  if (!document) return undefined;
  const others = KINDS.flatMap((kind): [string, string][] => {
    const path = document.links.find((link) => link.kind === kind && link.path)?.path ?? (pieces[`word/${kind}.xml`] ? `word/${kind}.xml` : undefined);
    return path ? [[kind, path]] : [];
  });
  return { document: document.path, ...Object.fromEntries(others) };
}

/**
 * The stories of a Word document (its text and its notes) as people see them: every change accepted, comments and hidden text removed,
 * in the same way as in a shared document. Returns them by path, and whether there was hidden text; nothing when a part cannot be read.
 */
export function cleanStories(pieces: Readonly<Record<string, Uint8Array>>, parts: WordParts): { stories: Record<string, Uint8Array>; hasHidden: boolean } | undefined {
  const findings = new Findings();
  const styles = readHidingStyles(parts.styles ? readXml(pieces[parts.styles]!) : undefined);
  const stories: Record<string, Uint8Array> = {};
  for (const path of [parts.document, parts.footnotes, parts.endnotes]) {
    if (!path) continue;
    const story = readXml(pieces[path]!);
    if (!story) return undefined;
    acceptChanges(story, findings);
    dropHiddenShapes(story, findings);
    dropHidden(story, styles, findings);
    fillEmptied(story);
    nameUsually(story);
    stories[path] = writeXml(story);
  }
  return { stories, hasHidden: findings.has('hiddenText') || findings.has('hiddenShapes') || findings.has('hiddenRows') };
}

/** Gives Word’s elements and attributes the prefix by which the parser knows them. */
function nameUsually(story: XmlElement): void {
  const prefix = story.name.includes(':') ? story.name.split(':')[0]! : '';
  if (!W.test(story.uri) || prefix === 'w') return;
  for (const element of [story, ...elementsOf(story)]) {
    if (W.test(element.uri)) element.name = `w:${element.local}`;
    for (const attribute of element.attributes) if (W.test(attribute.uri)) attribute.name = `w:${attribute.local}`;
  }
  story.attributes.push({ name: 'xmlns:w', uri: 'http://www.w3.org/2000/xmlns/', local: 'w', value: story.uri });
}
