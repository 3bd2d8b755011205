import { REUSE } from '../catalogue/licences.ts';
import { childOf, childrenOf, isOn, textOf, valueOf } from '../files/office/tree.ts';
import { readXml, type XmlElement } from '../files/office/xml.ts';
import { cleanStories, type WordParts } from '../files/word-parts.ts';
import { digestOfWords } from './digest-of-lines.ts';
import { piecesOf, textOfLine, tidyTokens, type Grid, type Line, type Mark, type Story, type Token } from './line.ts';
import { addressOf } from './original-story.ts';
import { STYLES } from './styles.ts';

/** What a returned Word document says, without what we write around the text of a page. */
export interface ReturnedStory extends Story {
  /** A digest of the facts and the warnings above the text. */
  facts: string;
  /** A digest of the credit and its heading. */
  credit: string;
  /** Whether it has text in boxes, which is not read. */
  hasBoxes: boolean;
}

/** Which words in brackets are labels of gaps and descriptions of pictures, and what links are resolved against. */
export interface ReturnedContext {
  labels: ReadonlySet<string>;
  address: string;
}

/**
 * Reads the lines of a Word document as people see them: changes accepted, hidden text left out. Knows styles by their names, because programs give
 * them new ids. Nothing when the document cannot be read.
 */
export function readReturnedStory(pieces: Readonly<Record<string, Uint8Array>>, parts: WordParts, { labels, address }: ReturnedContext): ReturnedStory | undefined {
  const clean = cleanStories(pieces, parts);
  const document = clean?.stories[parts.document];
  const top = document && readXml(document);
  const body = childOf(top, 'body');
  if (!clean || !body) return undefined;
  const styles = readStyles(parts.styles ? pieces[parts.styles] : undefined);
  const numbering = readNumbering(parts.numbering ? pieces[parts.numbering] : undefined);
  const referred: string[] = [];

  function blocks(parent: XmlElement, links: Map<string, string>): (Line | Grid)[] {
    return childrenOf(parent).flatMap((node): (Line | Grid)[] => {
      if (node.local === 'p') return [line(node, links)];
      if (node.local === 'tbl') return [grid(node, links)];
      if (node.local === 'sdt') return blocks(childOf(node, 'sdtContent') ?? EMPTY, links);
      return /^(?:customXml|smartTag|ins|moveTo)$/.test(node.local) ? blocks(node, links) : [];
    });
  }

  function line(node: XmlElement, links: Map<string, string>): Line {
    const look = childOf(node, 'pPr');
    const style = styles.get(valueOf(childOf(look, 'pStyle'), 'val') ?? '');
    const tokens = tidyTokens(marked(runsIn(node, links)));
    const about = { tokens, ...(style ? { style: style.name } : {}) };
    const heading = /^heading ([1-6])$/i.exec(style?.name ?? '')?.[1];
    if (heading) return { kind: 'heading', level: Math.min(Number(heading) + 1, 6), ...about };
    if (/^title$/i.test(style?.name ?? '')) return { kind: 'title', level: 0, ...about };
    const list = childOf(look, 'numPr') ?? style?.list;
    const id = valueOf(childOf(list, 'numId'), 'val');
    if (!list || !id || id === '0') return { kind: 'text', level: 0, ...about };
    const level = Math.min(Number(valueOf(childOf(list, 'ilvl'), 'val') ?? '0'), 3);
    const box = /^[☐☒☑]$/.exec(tokens[0]?.text ?? '')?.[0];
    return { kind: 'item', level, isOrdered: numbering(id, level), ...about, ...(box ? { checked: box !== '☐', tokens: tidyTokens(tokens.slice(1)) } : {}) };
  }

  function grid(node: XmlElement, links: Map<string, string>): Grid {
    const rows = inside(node, 'tr').map((row, at) => inside(row, 'tc').map((cell): Line => {
      const lines = blocks(cell, links).filter((entry): entry is Line => entry.kind !== 'table' && entry.tokens.length > 0);
      const tokens = lines.flatMap((one, index) => [...(index ? [{ kind: 'space', text: ' ', marks: [] } as Token] : []), ...one.tokens]);
      // The cells of a heading row are bold by being there.
      return { kind: 'cell', level: 0, tokens: at ? tokens : tokens.map((token) => ({ ...token, marks: token.marks.filter(({ name }) => name !== 'b') })) };
    }));
    return { kind: 'table', rows: rows.filter((row) => row.some(({ tokens }) => tokens.length > 0)) };
  }

  /** Text with its look, before it is cut into tokens. A gap may be in several runs. */
  function runsIn(parent: XmlElement, links: Map<string, string>, link = '', field: Field = { depth: 0, code: '', isResult: false }): Run[] {
    return childrenOf(parent).flatMap((node): Run[] => {
      switch (node.local) {
        case 'r':
          return runOf(node, link, field, links);
        case 'hyperlink': {
          const to = links.get(valueOf(node, 'id') ?? '');
          return runsIn(node, links, to ? addressOf(to, address) : link, field);
        }
        case 'sdt':
          return runsIn(childOf(node, 'sdtContent') ?? EMPTY, links, link, field);
        case 'AlternateContent':
          return runsIn(childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? EMPTY, links, link, field);
        case 'ins': case 'moveTo': case 'smartTag': case 'customXml': case 'fldSimple': case 'bdo': case 'dir':
          return runsIn(node, links, link, field);
        default:
          return [];
      }
    });
  }

  function runOf(node: XmlElement, link: string, field: Field, links: Map<string, string>): Run[] {
    const look = childOf(node, 'rPr');
    const isGap = styles.get(valueOf(childOf(look, 'rStyle'), 'val') ?? '')?.name.toLowerCase() === STYLES.gap.toLowerCase();
    const looks = [isOn(childOf(look, 'b')) && 'b', isOn(childOf(look, 'i')) && 'i', isOn(childOf(look, 'strike')) && 's'].filter((name) => typeof name === 'string');
    return childrenOf(node).flatMap((piece): Run[] => {
      const led = link || (field.isResult ? linkIn(field.code) : '');
      const about = { looks: [...looks, ...(led ? [`l ${addressOf(led, address)}`] : [])], isGap };
      switch (piece.local) {
        case 'fldChar':
          follow(field, valueOf(piece, 'fldCharType') ?? '');
          return [];
        case 'instrText':
          field.code += textOf(piece);
          return [];
        case 't':
          return [{ ...about, text: textOf(piece) }];
        case 'tab': case 'ptab':
          return [{ ...about, text: ' ' }];
        case 'noBreakHyphen':
          return [{ ...about, text: '\u2011' }];
        case 'br': case 'cr':
          return [{ ...about, kind: 'break', text: '\n' }];
        case 'footnoteReference': case 'endnoteReference': {
          const id = `${piece.local.slice(0, 1)}${valueOf(piece, 'id')}`;
          if (!referred.includes(id)) referred.push(id);
          return [{ ...about, kind: 'note', text: id }];
        }
        case 'drawing': case 'pict':
          return pictureIn(piece, about, links);
        case 'AlternateContent':
          return childrenOf(childOf(piece, 'Choice') ?? childOf(piece, 'Fallback') ?? EMPTY).flatMap((one) => pictureIn(one, about, links));
        default:
          return [];
      }
    });
  }

  function pictureIn(node: XmlElement, about: Omit<Run, 'text'>, links: Map<string, string>): Run[] {
    const properties = find(node, 'docPr');
    if (!properties || !find(node, 'pic')) return [];
    const led = links.get(valueOf(childOf(properties, 'hlinkClick'), 'id') ?? '');
    const looks = led ? [...about.looks.filter((name) => !name.startsWith('l ')), `l ${addressOf(led, address)}`] : about.looks;
    return [{ ...about, looks, kind: 'picture', text: `[${valueOf(properties, 'descr') ?? ''}]` }];
  }

  function marked(runs: readonly Run[]): Token[] {
    const marks = new Map<string, Mark>();
    const marksOf = (looks: readonly string[]) => looks.map((name) => marks.get(name) ?? marks.set(name, { name, open: '', close: '' }).get(name)!);
    const joined: Run[] = [];
    for (const one of runs) {
      const last = joined.at(-1);
      const isSame = last && !last.kind && !one.kind && last.isGap === one.isGap && last.looks.join() === one.looks.join();
      if (isSame) last.text += one.text;
      else joined.push({ ...one });
    }
    return joined.flatMap(({ text, kind, isGap, looks }): Token[] => {
      const look = marksOf(looks);
      if (kind) return [{ kind, text, marks: look }];
      if (isGap && /^\[.+\]$/.test(text.trim())) return [{ kind: 'gap', text: text.trim(), marks: look }];
      // Where a program has dropped the style of a gap, its label tells. The spaces after it are room to write by hand.
      return text.split(/(\[[^[\]]+\](?:\u00a0{2,})?)/).flatMap((stretch): Token[] => (labels.has(stretch.trim())
        ? [{ kind: 'gap', text: stretch.trim(), marks: look }]
        : piecesOf(stretch).map((piece) => (piece.trim() === '' ? { kind: 'space', text: ' ', marks: look } : { kind: 'word', text: piece, marks: look }))));
    });
  }

  const read = blocks(body, linksOf(pieces, parts.document)).filter((entry) => entry.kind === 'table' ? entry.rows.length > 0 : entry.tokens.some(({ kind }) => kind !== 'break'));
  const notes: Story['notes'] = [];
  for (let at = 0; at < referred.length; at++) {
    const [path, id] = [referred[at]!.startsWith('f') ? parts.footnotes : parts.endnotes, referred[at]!.slice(1)];
    const story = path ? clean.stories[path] && readXml(clean.stories[path]!) : undefined;
    const note = story && childrenOf(story).find((one) => valueOf(one, 'id') === id);
    const lines = note && path ? blocks(note, linksOf(pieces, path)).filter((entry): entry is Line => entry.kind !== 'table' && entry.tokens.length > 0) : [];
    notes.push({ id: referred[at]!, lines: lines.map((one) => ({ ...one, kind: one.kind === 'item' ? 'item' : 'text', level: one.kind === 'item' ? one.level : 0 })) });
  }
  return { ...withoutOurs(read), notes, hasBoxes: find(body, 'txbxContent') !== undefined };
}

/** Text in one look. */
interface Run {
  text: string;
  kind?: 'break' | 'note' | 'picture';
  looks: string[];
  isGap: boolean;
}

/** A field as Word writes it: its code, then its result. */
interface Field {
  depth: number;
  code: string;
  isResult: boolean;
}

const EMPTY: XmlElement = { name: '', uri: '', local: '', attributes: [], children: [] };

/** Leaves out what we write around the text: facts, warnings, and the credit with its heading. Their styles tell, or, where a program has dropped those, their first words. */
function withoutOurs(entries: (Line | Grid)[]): Pick<ReturnedStory, 'entries' | 'facts' | 'credit'> {
  const hasStyles = entries.some((entry) => entry.kind !== 'table' && entry.style?.startsWith('PRS '));
  // Without styles: whatever is between the summary and the last of the facts.
  const lastFact = entries.findLastIndex((entry, at) => at < 16 && entry.kind === 'text' && FACT.test(textOfLine(entry)));
  const isOurs = (entry: Line | Grid, at: number): 'facts' | 'credit' | undefined => {
    if (entry.kind === 'table') return undefined;
    if (isCredit(entry)) return 'credit';
    const next = entries[at + 1];
    if (entry.kind === 'heading' && ((next && next.kind !== 'table' && isCredit(next)) || HEADINGS.has(textOfLine(entry)))) return 'credit';
    if (hasStyles) return entry.style === STYLES.fact || entry.style === STYLES.notice ? 'facts' : undefined;
    return at > 1 && at <= lastFact ? 'facts' : undefined;
  };
  const ours = { facts: [] as string[], credit: [] as string[] };
  const kept = entries.filter((entry, at) => {
    const kind = isOurs(entry, at);
    if (kind) ours[kind].push(textOfLine(entry as Line));
    return kind === undefined;
  });
  return { entries: kept, facts: digestOfWords(ours.facts.join('\n')), credit: digestOfWords(ours.credit.join('\n')) };
}

/** What we write above the credit; it is there when somebody took the credit away. */
const HEADINGS: ReadonlySet<string> = new Set(Object.values(REUSE));

/** How a fact begins. */
const FACT = /^(?:For|Time|Where|How many|You need|Phases|Status|Translation|Reviewed): /;

function isCredit(line: Line): boolean {
  return line.style === STYLES.credit || (line.kind === 'text' && textOfLine(line).startsWith('Keep this line with it:'));
}

function follow(field: Field, type: string): void {
  if (type === 'begin') {
    if (field.depth++ === 0) Object.assign(field, { code: '', isResult: false });
  } else if (type === 'separate') field.isResult ||= field.depth === 1;
  else if (type === 'end' && --field.depth <= 0) Object.assign(field, { depth: 0, code: '', isResult: false });
}

/** The address in a HYPERLINK field. LibreOffice writes the rest of it in a form that others misread, so only what is between the first quotation marks counts. */
function linkIn(code: string): string {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? '';
}

function linksOf(pieces: Readonly<Record<string, Uint8Array>>, path: string): Map<string, string> {
  const slash = path.lastIndexOf('/') + 1;
  const bytes = pieces[`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`];
  const top = bytes && readXml(bytes);
  return new Map(top ? childrenOf(top).filter((link) => /hyperlink$/.test(valueOf(link, 'Type') ?? '')).map((link) => [valueOf(link, 'Id') ?? '', valueOf(link, 'Target') ?? '']) : []);
}

/** The styles by their ids: their names, and the list that a style puts its paragraphs in. */
function readStyles(bytes: Uint8Array | undefined): Map<string, { name: string; list?: XmlElement }> {
  const top = bytes && readXml(bytes);
  // A style without an identifier is nobody’s.
  return new Map(top ? inside(top, 'style').filter((style) => valueOf(style, 'styleId')).map((style) => {
    const list = childOf(style, 'pPr', 'numPr');
    return [valueOf(style, 'styleId')!, { name: valueOf(childOf(style, 'name'), 'val') ?? '', ...(list ? { list } : {}) }] as const;
  }) : []);
}

/** Whether a list has numbers at a level, by its id. */
function readNumbering(bytes: Uint8Array | undefined): (id: string, level: number) => boolean {
  const top = bytes && readXml(bytes);
  if (!top) return () => false;
  const abstract = new Map(inside(top, 'abstractNum').map((one) => [valueOf(one, 'abstractNumId'), one]));
  const lists = new Map(inside(top, 'num').map((one) => [valueOf(one, 'numId'), abstract.get(valueOf(childOf(one, 'abstractNumId'), 'val'))]));
  return (id, level) => {
    const format = inside(lists.get(id) ?? EMPTY, 'lvl').find((one) => valueOf(one, 'ilvl') === String(level));
    return !/^(?:bullet|none)$/.test(valueOf(childOf(format, 'numFmt'), 'val') ?? 'bullet');
  };
}

function inside(node: XmlElement, local: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => (child.local === local ? [child] : child.local === 'sdt' ? inside(childOf(child, 'sdtContent') ?? EMPTY, local) : []));
}

function find(node: XmlElement, local: string): XmlElement | undefined {
  for (const child of childrenOf(node)) {
    const found = child.local === local ? child : find(child, local);
    if (found) return found;
  }
  return undefined;
}
