import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

const BULLET = /^\s*[•·▪▫◦●○■□➢►❖*–-][\s\u00a0]+/;
const NUMBER = /^\s*(\d{1,3})[.)][\s\u00a0]+/;
/** These clearly mean a list. A dash may also open a line of speech, so it takes two. */
const CLEAR = /^\s*[•▪▫◦●○■□➢►❖]/;

/** Makes lists from paragraphs that begin with a bullet or a number typed by hand. */
export function gatherHandLists(blocks: RootContent[]): RootContent[] {
  const done: RootContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const lines = linesFrom(blocks, at);
    const isOrdered = lines.length > 0 && NUMBER.test(opening(lines[0]!));
    if (lines.length >= 2 || (lines.length === 1 && CLEAR.test(opening(lines[0]!)))) {
      const start = isOrdered ? Number(NUMBER.exec(opening(lines[0]!))![1]) : undefined;
      done.push({ type: 'list', ordered: isOrdered, ...(isOrdered ? { start } : {}), spread: false, children: lines.map((line) => itemOf(line, isOrdered ? NUMBER : BULLET)) } satisfies List);
      at += lines.length;
    } else done.push(blocks[at++]!);
  }
  return done;
}

/** Splits a paragraph of several lines, each beginning with a bullet, into as many paragraphs. */
export function splitLines(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block];
  const lines: PhrasingContent[][] = [[]];
  for (const child of block.children) child.type === 'break' ? lines.push([]) : lines.at(-1)!.push(child);
  const marked = lines.filter((line) => line[0]?.type === 'text' && (BULLET.test(line[0].value) || NUMBER.test(line[0].value)));
  if (lines.length < 2 || marked.length < 2 || marked.length < lines.length - 1) return [block];
  return lines.filter((line) => line.length).map((children) => ({ type: 'paragraph', children }));
}

/** The paragraphs from here on that form one list: all with bullets, or with numbers that rise by one. */
function linesFrom(blocks: RootContent[], from: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type !== 'paragraph') break;
    const words = opening(block);
    const number = NUMBER.exec(words)?.[1];
    const before = lines.length && NUMBER.exec(opening(lines[0]!))?.[1];
    const goesOn = lines.length === 0 ? number !== undefined || BULLET.test(words) : before ? Number(number) === Number(before) + lines.length : BULLET.test(words) && words.trimStart()[0] === opening(lines[0]!).trimStart()[0];
    if (!goesOn) break;
    lines.push(block);
  }
  return lines;
}

function opening(paragraph: Paragraph): string {
  const [first] = paragraph.children;
  return first?.type === 'text' ? first.value : '';
}

function itemOf(paragraph: Paragraph, mark: RegExp): ListItem {
  const [first, ...rest] = paragraph.children;
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ ...(first as Text), value: (first as Text).value.replace(mark, '') }, ...rest] }] };
}
