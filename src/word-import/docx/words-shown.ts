import { unescapeXml } from './xml.ts';

/** Elements whose text Word does not show: deletions, moved text where it was, field codes, what a style was before. */
const UNSHOWN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'sectPr', 'pPrChange', 'rPrChange', 'fldData', 'binData']);
const SYMBOLS = /^(?:wingdings(?: [23])?|webdings|symbol)$/i;
const PIECE = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)((?:\w+:)?\w+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)/g;

/** An element that has begun and not ended. */
interface Open {
  name: string;
  isHidden: boolean;
  /** In a choice between two forms of a drawing: how much text the first had. */
  before?: number;
}

/**
 * All the text that Word shows of one story, read straight from its XML, without anything that import does: whatever is here and not on the
 * page was lost on the way. `notes` are the footnotes that the document refers to; others are not shown. `hiding` are the styles that hide text.
 */
export function wordsShown(xml: string, hiding: ReadonlySet<string>, notes?: ReadonlySet<string>): string {
  const prefix = /xmlns:(\w+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.exec(xml.slice(0, 5000))?.[1] ?? 'w';
  const shown: string[] = [];
  const open: Open[] = [];
  let length = 0;
  const say = (words: string) => {
    shown.push(words);
    length += words.length;
  };
  for (const [whole, cdata, slash, full = '', attributes = '', text = cdata] of xml.matchAll(PIECE)) {
    const top = open.at(-1);
    if (text !== undefined) {
      if (top && !top.isHidden && (top.name === `${prefix}:t` || top.name === 'm:t')) say(top.name === 'm:t' ? ` ${unescapeXml(text)} ` : text === cdata ? text : unescapeXml(text));
      continue;
    }
    if (/^<[!?]/.test(whole)) continue;
    const local = full.startsWith(`${prefix}:`) ? full.slice(prefix.length + 1) : full.includes(':') ? '' : full;
    // A field, a control or a text box may end in the middle of what reads like one word.
    if (/^(?:fldChar|fldSimple|sdt|p)$/.test(local) && !top?.isHidden) say(' ');
    if (slash) {
      if (local === 'p') say('\n');
      while (open.length && open.pop()!.name !== full);
      continue;
    }
    const value = (name: string) => { const found = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes); return found ? unescapeXml(found[1]!) : undefined; };
    const isOff = /^(?:0|false|off|none)$/.test(value(`${prefix}:val`) ?? '');
    if (/^(?:tab|br|cr|ptab|rubyBase)$/.test(local) && !top?.isHidden) say(' ');
    if (local === 'noBreakHyphen') say('-');
    if (full === 'v:textpath' && !top?.isHidden) say(` ${value('string') ?? ''}\n`);
    // What is said in the properties of a run counts for the run.
    const run = top?.name === `${prefix}:rPr` ? open.at(-2) : undefined;
    if (run?.name === `${prefix}:r`) {
      if (/^(?:vanish|specVanish|webHidden)$/.test(local) && !isOff) run.isHidden = true;
      if (local === 'rStyle' && hiding.has(value(`${prefix}:val`) ?? '')) run.isHidden = true;
      if (local === 'rFonts' && SYMBOLS.test(value(`${prefix}:ascii`) ?? value(`${prefix}:hAnsi`) ?? '')) run.isHidden = true;
    }
    const paragraph = local === 'pStyle' && hiding.has(value(`${prefix}:val`) ?? '') ? open.at(-2) : undefined;
    if (paragraph) paragraph.isHidden = true;
    // A row or a cell that a tracked change deleted.
    if (/^(?:trPr|tcPr)$/.test(top?.name.slice(prefix.length + 1) ?? '') && /^(?:del|cellDel)$/.test(local)) open.at(-2)!.isHidden = true;
    if (local === 'hidden' && top?.name === `${prefix}:trPr` && !isOff) open.at(-2)!.isHidden = true;
    if (full === 'wp:docPr' && /^(?:1|true)$/.test(value('hidden') ?? '') && top) top.isHidden = true;
    if (attributes.endsWith('/')) continue;
    const isNoNote = /^(?:footnote|endnote)$/.test(local) && notes !== undefined && !notes.has(`${local} ${value(`${prefix}:id`)}`);
    const isGone = UNSHOWN.has(local) || isNoNote || /visibility\s*:\s*hidden|display\s*:\s*none/i.test(full.startsWith('v:') ? (value('style') ?? '') : '');
    const isSecond = full === 'mc:Fallback' && top?.before !== undefined && length > top.before;
    open.push({ name: full, isHidden: (top?.isHidden ?? false) || isGone || isSecond, ...(full === 'mc:AlternateContent' ? { before: length } : {}) });
  }
  return shown.join('');
}

/** The styles that hide text, by their ids, from styles.xml: directly, or because they are based on one that does. */
export function hidingStyles(xml: string): Set<string> {
  const parents = new Map<string, string>();
  const hiding = new Set<string>();
  for (const [whole, id = ''] of xml.matchAll(/<w:style\b[^>]*?w:styleId="([^"]*)"[^]*?<\/w:style>/g)) {
    const parent = /<w:basedOn\s+w:val="([^"]*)"/.exec(whole)?.[1];
    if (parent) parents.set(id, parent);
    if (/<w:(?:vanish|specVanish)(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(whole)) hiding.add(id);
  }
  for (const id of parents.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      if (hiding.has(at)) hiding.add(id);
    }
  }
  return hiding;
}

/** The notes that a document refers to: “footnote 2”. */
export function notesReferredTo(xml: string): Set<string> {
  return new Set([...xml.matchAll(/<w:(footnote|endnote)Reference\b[^>]*?w:id="(-?\d+)"/g)].map(([, kind, id]) => `${kind} ${id}`));
}
