import type { Element, ElementContent, Root as Hast } from 'hast';
import type { Root, RootContent } from 'mdast';
import { describeFound } from '../../html-import/describe-found.ts';
import { describeMissing } from '../../html-import/describe-missing.ts';
import { fitHeadings } from '../../html-import/fit-headings.ts';
import { namesIn } from '../../html-import/names.ts';
import { findMissing } from '../../html-import/missing-words.ts';
import { toPlainParagraphs } from '../../html-import/plain-paragraphs.ts';
import { LONGEST, readableBody, sheetsOf } from '../../html-import/readable-body.ts';
import { readHtml } from '../../html-import/read-html.ts';
import { settlePage } from '../../html-import/settle-page.ts';
import { textOfBlocks } from '../../html-import/text-of-blocks.ts';
import { writeMarkdown } from '../../html-import/write-markdown.ts';
import { codeProgram } from '../../mdx/code-program.ts';
import { readPage } from '../../mdx/page.ts';
import { nodesOf } from '../../mdx/walk.ts';
import { cleanHtml, type CleanMet } from './clean/clean-html.ts';
import { describePersonal } from './describe-personal.ts';
import { dropBetween } from './clean/drop-between.ts';
import { attribute, isElement, textIn, walk } from './clean/elements.ts';
import { parseClip } from './clean/parse-clip.ts';
import { visibleText } from './clean/visible-words.ts';
import type { Clip, PasteContext, Pasted, PastedFile } from './clip.ts';
import { describeCleaned } from './describe-cleaned.ts';
import { isMarkdown } from './markdown-text.ts';
import { findPeople } from './people.ts';
import { blocksOfText } from './plain-text.ts';
import { readFiles } from './read-files.ts';
import { readTree } from './read-tree.ts';
import { picturesInRtf } from './rtf-pictures.ts';
import { takePictures } from './take-pictures.ts';
import { text as says } from './text.ts';

/**
 * Reads a clipboard, or what was dropped, as the body of a page, whichever program it came from. Never throws: what cannot be read with its
 * layout comes as plain paragraphs, and words that cannot come are told of. Takes time in proportion to the length of the clipboard.
 */
export async function readClipboard(clip: Clip, context: PasteContext): Promise<Pasted> {
  const pasted = await read(clip, context);
  return { ...pasted, notes: [...pasted.notes, ...describePersonal(pasted.tree.children.map((node) => textOfBlocks(node, true)).join('\n'), context.mailnames)] };
}

async function read(clip: Clip, context: PasteContext): Promise<Pasted> {
  const text = clip.text.replaceAll('\0', '');
  if (clip.files.length && isOnlyFiles(clip)) return readFiles(clip.files, altOf(clip.html), context, (more) => read(more, context)).catch(() => nothing([says.files.unreadable]));
  try {
    if (clip.html.trim() && !isPlainInDisguise(clip.html, text)) {
      const pasted = await readFromHtml(clip, context);
      if (!pasted) return await fromText(text || stripTags(clip.html), [says.tangled]);
      // A program may describe nothing that we keep, or only the first of several messages, and still give the text.
      return (pasted.tree.children.length && !saysMore(text, clip.html)) || !text.trim() ? pasted : await fromText(text, pasted.tree.children.length ? [] : pasted.notes);
    }
    return await fromText(text, []);
  } catch {
    return fromText(text || stripTags(clip.html), [says.tangled]).catch(() => nothing([says.unreadable]));
  }
}

/** Whether the files are what was meant: nothing else was copied, or only their names or their own addresses. Excel and Word add a picture of the text that they copy. */
function isOnlyFiles({ html, text, files }: Clip): boolean {
  const names = files.map(({ name }) => name);
  const words = text.trim();
  if (words && !names.includes(words) && !words.split(/\r?\n/).every((line) => names.includes(line.trim()) || /^(file|https?):\/\/\S+$/.test(line.trim()))) return false;
  const shown = stripTags(html).replace(/\s/g, '');
  const pictures = html.match(/<img\b/gi)?.length ?? 0;
  return (shown === '' || names.includes(shown)) && pictures <= 1;
}

/** The description of a picture that was copied alone from a web page. */
function altOf(html: string): string | undefined {
  return /<img\b[^>]*\salt="([^"]{3,300})"/i.exec(html)?.[1]?.replace(/&\w+;|[[\]\\<>{}*_`~]/g, ' ').replace(/\s+/g, ' ').trim();
}

async function readFromHtml({ html, rtf = '' }: Clip, context: PasteContext): Promise<Pasted | undefined> {
  const parsed = parseClip(html);
  if (!parsed) return undefined;
  const whole = textIn(parsed.body);
  if (isTooLong(whole)) return tooLong(whole);
  const people = findPeople(parsed.body, whole.includes('@') || whole.includes(':') ? lineText(html, visibleText(parsed.body, parsed.sheet)) : '');
  const { root, images, met } = cleanHtml(parsed, { base: parsed.base });
  // Footnotes are marked by now, so that their numbers do not count as words.
  const copied = visibleText(parsed.body, parsed.sheet);
  const fromRtf = images.some(isOnComputer) ? picturesInRtf(rtf) : [];
  // Word lists the same pictures in both. If there are more in one, nobody can say which is which.
  if (fromRtf.length === images.length) {
    for (const [at, image] of images.entries()) {
      const found = fromRtf[at];
      if (found && isOnComputer(image)) image.properties.src = `data:${parsed.data.push(found) - 1}`;
    }
  }
  const { pictures, notes } = await takePictures(images, parsed.data, context);
  dropLost(root);
  return finish(root, { people, pictures, copied, before: [], after: notes, met, site: context.site });
}

/** Whether a picture is a file of the computer it was copied on. */
function isOnComputer(image: Element): boolean {
  return attribute(image, 'src').startsWith('file:');
}

/** Takes out the pictures that could not come, so that the spaces on either side become one. */
function dropLost(root: Hast): void {
  for (const node of walk(root)) if ('children' in node) node.children = (node.children as ElementContent[]).filter((child) => !(isElement(child, /^img$/) && !child.properties.src));
}

/** The text of HTML with a line for each block, to find the lines that name people. */
function lineText(html: string, visible: string): string {
  return html.length > 400_000 ? visible : stripTags(html);
}

async function fromText(text: string, before: string[]): Promise<Pasted> {
  if (isTooLong(text)) return tooLong(text);
  if (!text.trim()) return nothing(before);
  const people = findPeople(undefined, text);
  if (isMarkdown(text)) {
    const written = withoutBoxes(text.replaceAll('\r\n', '\n'));
    const body = readableBody(written) ?? readableBody(codePrograms(written));
    if (body !== undefined && isWritten(body, written)) {
      const page = readPage(`---\n---\n\n${body}\n`, {}).tree;
      fitHeadings(page);
      const fitted = [...nodesOf(page)].some(({ type }) => type === 'heading') ? withDepths(body, page) : body;
      if (people.length === 0) return { tree: readTree(fitted), body: fitted, pictures: [], notes: [...before, says.markdown] };
    }
  }
  const root: Hast = { type: 'root', children: blocksOfText(text) };
  return finish(root, { people, pictures: [], copied: withoutMarks(text), before, after: [] });
}

/** What is known before the tree is made. */
interface Finishing {
  people: string[];
  pictures: PastedFile[];
  /** The text that was copied. */
  copied: string;
  before: string[];
  after: string[];
  met?: CleanMet;
  site?: string | undefined;
}

/** The one way from cleaned HTML to a page, the same that Word import takes. */
function finish(root: Hast, { people, pictures, copied, before, after, met: cleaned, site }: Finishing): Pasted {
  const names = namesIn(people);
  const { page, met: htmlMet } = readHtml(root);
  const wordsMet = settlePage(page, names);
  fitHeadings(page);
  if (site) for (const node of nodesOf(page)) if (node.type === 'link' && node.url.startsWith(`${site}/`)) node.url = node.url.slice(site.length);
  const found = describeFound({ ...htmlMet, ...wordsMet });
  let body = within(page) ? readableBody(writeMarkdown(page)) : undefined;
  const notes = [...before];
  if (body === undefined) {
    const plain = toPlainParagraphs(page);
    if (!within(plain)) return tooLong(copied);
    body = readableBody(writeMarkdown(plain));
    notes.push(says.tangled);
  }
  if (body === undefined) throw new Error('no body');
  const tree = readTree(body);
  const shown = new Set([...nodesOf(tree)].flatMap((node) => (node.type === 'image' ? [node.url] : [])));
  return {
    tree,
    body,
    pictures: pictures.filter(({ name }) => shown.has(name)),
    notes: [...new Set([
      ...notes,
      ...after,
      ...(cleaned ? describeCleaned(cleaned) : []),
      ...Object.values(found).filter((note): note is string => note !== false),
      ...describeMissing(copied.replace(names ?? /(?!)/g, ' '), [...tree.children.map((node) => textOfBlocks(node, true)), ...(cleaned?.controls ?? []), ...(wordsMet.names ? ['name left out'] : [])].join(' ')),
    ])],
  };
}

function within(page: Root): boolean {
  return writeMarkdown(page).length <= LONGEST;
}

function isTooLong(words: string): boolean {
  return words.length > LONGEST && words.replace(/\s+/g, ' ').length > LONGEST;
}

function tooLong(words: string): Pasted {
  return nothing([says.tooLong(sheetsOf(words.replace(/\s+/g, ' ').length))]);
}

function nothing(notes: string[]): Pasted {
  return { tree: { type: 'root', children: [] }, body: '', pictures: [], notes };
}

/** HTML that says no more than the plain text: code editors copy their colours, and viewers of PDFs one piece for each line of the paper. */
function isPlainInDisguise(html: string, text: string): boolean {
  if (!text.trim()) return false;
  if (/<span[^<>]*\srole="presentation"/.test(html) && /<br role="presentation"/.test(html)) return true;
  return /<div[^>]*font-family:[^>]*(?:Consolas|Menlo|Monaco|monospace)[^>]*white-space:\s*pre/i.test(html.slice(0, 2000)) && !/Mso/.test(html);
}

/** Whether plain text has at least twice as many words as the HTML that came with it. */
function saysMore(text: string, html: string): boolean {
  const count = (words: string) => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return html.length < 400_000 && count(text) >= 2 * count(stripTags(html));
}

/** Markdown without the lines that only begin or end a box in HTML, as some programs write them. What is in a box is read as the rest. */
function withoutBoxes(markdown: string): string {
  return markdown.replace(/^[ \t]*<\/?(?:aside|details|summary|div|center|section)\b[^<>\n]*>[ \t]*$/gm, '');
}

/** Markdown whose lines of programs, outside what is marked as code, are text. */
function codePrograms(markdown: string): string {
  return markdown.split(/^( {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[`~]*[ \t]*$)/m).map((piece, at) => (at % 3 === 0 ? codeProgram(piece) : at % 3 === 1 ? piece : '')).join('');
}

/** Text typed as Markdown that reads as it was meant: nothing in it was dropped. */
function isWritten(body: string, text: string): boolean {
  return findMissing(withoutMarks(text.replace(/\]\([^)]*\)|<\/?[A-Z][^>]*>|^ {0,3}\[[^\]]+\]:.*$/gm, ' ')), textOfBlocks(readTree(body), true)).count === 0;
}

/** The body with the headings as deep as those of the fitted page. */
function withDepths(body: string, fitted: Root): string {
  const depths = fitted.children.filter((node): node is RootContent & { type: 'heading' } => node.type === 'heading').map(({ depth }) => depth);
  const page = readPage(`---\n---\n\n${body}\n`, {}).tree;
  const headings = page.children.filter((node) => node.type === 'heading');
  const lines = body.split('\n');
  headings.forEach((node, at) => {
    // The body begins on the fourth line of the page.
    const line = (node.position?.start.line ?? 0) - 4;
    lines[line] = lines[line]!.replace(/^(\s*)#{1,6}(?=\s)/, `$1${'#'.repeat(depths[at]!)}`);
  });
  return lines.join('\n');
}

/** Plain text without the bullets and numbers at the beginning of its lines, which become those of a list. */
function withoutMarks(text: string): string {
  return text.replace(/^[ \t\u00a0>]*(?:[•·▪▫◦●○■□➢►❖‣⁃*–—o§-]|\d{1,3}[.)])[ \t\u00a0]+/gm, '').replace(/^ {0,3}```.*$|\[[ xX]\]|\[\^[^\]]+\]:?/gm, ' ');
}

function stripTags(html: string): string {
  const bare = ['style', 'script', 'title'].reduce((left, name) => dropBetween(left, `<${name}`, `</${name}>`), dropBetween(html, '<!--', '-->')).replace(/<br\b[^<>]*>/gi, '\n').replace(/<\/(?:p|div|h[1-6]|li|tr|blockquote)>/gi, '\n\n').replace(/<\/t[dh]>/gi, '\t').replace(/<\/?[a-z][^<>]*(?:>|$)/gi, '');
  return bare.replace(/&nbsp;|&#160;/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
