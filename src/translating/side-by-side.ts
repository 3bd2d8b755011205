import type { Nodes, Root } from 'mdast';

/** A section of a page beside the same section in another language. */
export interface Pair {
  left: Nodes[];
  right: Nodes[];
  /** Whether both sides have the same structure. If not, the section is shown as a whole, or one language has nothing there. */
  match: 'same' | 'whole' | 'left-only' | 'right-only';
}

/** A page and its translation in sections that say the same, in order. A letter is one section that contains others. */
export interface Sheet {
  pairs: Pair[];
  /** The titles of the letter that contains the pairs; undefined for what is around letters. */
  letter?: { left: string; right: string };
}

/** The names of the part or frame around a letter, and of a gap in it. */
const LETTER = 'FamilyLetter';
const GAP = 'FillIn';

/** Pairs two pages side by side. Headings and parts that both have keep them aligned; between these, blocks of the same kinds in the same order are paired one by one. */
export function pairUp(left: Root, right: Root): Sheet[] {
  const sheets: Sheet[] = [];
  const around = (pairs: Pair[]) => {
    const last = sheets.at(-1);
    if (last && !last.letter) last.pairs.push(...pairs);
    else if (pairs.length) sheets.push({ pairs });
  };
  for (const { left: ours, right: theirs } of sectionsOf(withoutNotes(left.children), withoutNotes(right.children))) {
    const [one, two] = [ours[0], theirs[0]];
    if (one && two && nameOf(one) === LETTER && nameOf(two) === LETTER) {
      const [a, b] = [readLetter(one), readLetter(two)];
      sheets.push({ letter: { left: a.title, right: b.title }, pairs: sectionsOf(a.body, b.body).flatMap(align) });
    } else around(align({ left: ours, right: theirs }));
  }
  return sheets;
}

interface Section {
  left: Nodes[];
  right: Nodes[];
}

/** Cuts two pages at the headings and parts that both have. Each of these is a section of its own. */
function sectionsOf(left: Nodes[], right: Nodes[]): Section[] {
  const anchors = commonAnchors(left, right);
  const done: Section[] = [];
  let [atLeft, atRight] = [0, 0];
  for (const [l, r] of [...anchors, [left.length, right.length] as const]) {
    if (l > atLeft || r > atRight) done.push({ left: left.slice(atLeft, l), right: right.slice(atRight, r) });
    if (l < left.length) done.push({ left: [left[l]!], right: [right[r]!] });
    [atLeft, atRight] = [l + 1, r + 1];
  }
  return done;
}

function align({ left, right }: Section): Pair[] {
  if (left.length === 0 && right.length === 0) return [];
  if (left.length === 0) return [{ left, right, match: 'right-only' }];
  if (right.length === 0) return [{ left, right, match: 'left-only' }];
  const kinds = (nodes: Nodes[]) => nodes.filter((node) => !nameOf(node)).map(kindOf).join();
  const hasSame = left.length === right.length && left.every((node, at) => kindOf(node) === kindOf(right[at]!));
  if (!hasSame && (!kinds(left) || kinds(left) !== kinds(right))) {
    // A section that the other page lacks begins at its heading; what comes before may still match.
    const [l, r] = [left, right].map((nodes) => nodes.findIndex(({ type }) => type === 'heading')).map((at, side) => (at < 0 ? [left, right][side]!.length : at)) as [number, number];
    const isWhole = (l === 0 && r === 0) || (l === left.length && r === right.length);
    return isWhole ? [{ left, right, match: 'whole' }] : [{ left: left.slice(0, l), right: right.slice(0, r) }, { left: left.slice(l), right: right.slice(r) }].flatMap(align);
  }
  const pairs: Pair[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length; ) {
    const [one, two] = [left[l], right[r]];
    // A part that only one of them has is on its own, and what is around it stays together.
    if (one && (!two || (nameOf(one) && !hasSame))) pairs.push({ left: [left[l++]!], right: [], match: 'left-only' });
    else if (two && (!one || (nameOf(two) && !hasSame))) pairs.push({ left: [], right: [right[r++]!], match: 'right-only' });
    else pairs.push({ left: [left[l++]!], right: [right[r++]!], match: 'same' });
  }
  return pairs;
}

/** The longest run of headings and parts that both have in the same order, as their places. */
function commonAnchors(left: Nodes[], right: Nodes[]): (readonly [number, number])[] {
  const placesOf = (nodes: Nodes[]) => nodes.flatMap((node, at) => (node.type === 'heading' || nameOf(node) ? [at] : []));
  const [ours, theirs] = [placesOf(left), placesOf(right)];
  const longest = ours.map(() => [] as number[]).concat([[]]);
  const at = (l: number, r: number) => longest[l]?.[r] ?? 0;
  const isSame = (l: number, r: number) => kindOf(left[ours[l]!]!) === kindOf(right[theirs[r]!]!);
  for (let l = ours.length - 1; l >= 0; l--) for (let r = theirs.length - 1; r >= 0; r--) longest[l]![r] = isSame(l, r) ? 1 + at(l + 1, r + 1) : Math.max(at(l + 1, r), at(l, r + 1));
  const found: [number, number][] = [];
  for (let l = 0, r = 0; l < ours.length && r < theirs.length; ) {
    if (isSame(l, r)) found.push([ours[l++]!, theirs[r++]!]);
    else if (at(l + 1, r) >= at(l, r + 1)) l++;
    else r++;
  }
  return found;
}

/** What kind of block it is, as far as two languages can share it. */
function kindOf(node: Nodes): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'list') return `list ${node.children.length}`;
  // A gap alone on its line counts as an ordinary line.
  if (node.type === 'part' && node.name === GAP) return 'paragraph';
  return nameOf(node) ?? node.type;
}

function nameOf(node: Nodes): string | undefined {
  if (node.type === 'part') return node.name === GAP ? undefined : node.name;
  return node.type === 'frame' ? node.part : undefined;
}

/** The title of a letter and its body. In its plain form the body begins with the title. */
function readLetter(node: Nodes): { title: string; body: Nodes[] } {
  const body = 'children' in node ? withoutNotes(node.children as Nodes[]) : [];
  return { title: node.type === 'part' ? String(node.values.title ?? '') : '', body };
}

/** What people read, in order, without the notes and addresses kept apart from the text. */
function withoutNotes(nodes: readonly Nodes[]): Nodes[] {
  return nodes.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
}
