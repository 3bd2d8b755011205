/** One piece of the XML inside a Word file. `attributes` stay as they are written; text stays escaped. */
export interface Piece {
  /** With its prefix, as written: `w:p`. */
  name: string;
  attributes: string;
  children: (Piece | string)[];
}

const TAG = /<(\/?)([^\s/<>"']+)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*?)(\/?)>/y;

/** Reads XML as a tree. Throws when it is not well formed, or declares a document type, which Word never does. */
export function readXml(source: string): Piece {
  const root: Piece = { name: '', attributes: '', children: [] };
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const text = source.slice(at, next < 0 ? undefined : next);
    if (text) open.at(-1)!.children.push(text);
    if (next < 0) break;
    at = next;
    const skipped = skip(source, at, '<!--', '-->') ?? skip(source, at, '<?', '?>');
    if (skipped) {
      at = skipped;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(source);
    if (!tag || tag[2]!.startsWith('!')) throw new Error(`Not well formed at ${at}`);
    at = TAG.lastIndex;
    if (tag[1]) {
      if (open.pop()?.name !== tag[2]) throw new Error(`Closed, not open: ${tag[2]}`);
      continue;
    }
    const piece: Piece = { name: tag[2]!, attributes: tag[3]!, children: [] };
    open.at(-1)!.children.push(piece);
    if (!tag[4]) open.push(piece);
  }
  if (open.length !== 1) throw new Error('Not closed');
  return root;
}

function skip(source: string, at: number, begin: string, end: string): number | undefined {
  if (!source.startsWith(begin, at)) return undefined;
  const found = source.indexOf(end, at);
  if (found < 0) throw new Error(`Not closed: ${begin}`);
  return found + end.length;
}

/** The XML of a tree. */
export function writeXml(piece: Piece): string {
  const inner = piece.children.map((child) => (typeof child === 'string' ? child : writeXml(child))).join('');
  return piece.name ? `<${piece.name}${piece.attributes}>${inner}</${piece.name}>` : inner;
}

/** A piece's name without its prefix. */
export function localName(piece: Piece): string {
  return piece.name.slice(piece.name.indexOf(':') + 1);
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(piece: Piece, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(piece.attributes)?.slice(1).find((value) => value !== undefined);
}

/** The pieces inside a piece. */
export function childrenOf(piece: Piece): Piece[] {
  return piece.children.filter((child) => typeof child !== 'string');
}

/** A piece and every piece inside it, in the order of the document. `enter` says where not to look further. */
export function* piecesOf(piece: Piece, enter: (piece: Piece) => boolean = () => true): Generator<Piece> {
  const waiting = [piece];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (enter(next)) waiting.push(...childrenOf(next).reverse());
  }
}

/** Whether a piece holds, at any depth, a piece of this name (without prefix). */
export function holds(piece: Piece, name: string): boolean {
  for (const inner of piecesOf(piece)) if (inner !== piece && localName(inner) === name) return true;
  return false;
}

/** The words inside a piece, as Word shows them. */
export function wordsIn(piece: Piece): string {
  return [...piecesOf(piece)].filter((inner) => inner.name === 'w:t').flatMap((inner) => inner.children).join('');
}
