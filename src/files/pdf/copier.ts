import { PDFArray, PDFBool, PDFContext, PDFDict, PDFName, PDFNull, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { isText, name, resolve, spell, textOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';
import { repack } from './repack.ts';
import { ACTING, MAYBE_STREAMS, SHAPES, STREAMS } from './shapes.ts';
import type { Kind, Taken } from './taken.ts';
import type { Room } from './unpack.ts';
import { DRAWN_BY_NAME } from './used-names.ts';

/** How a value with a rule of its own is rewritten; nothing when it is left out. `owner` is the dictionary it was found in. */
export type Rule = (value: Value, owner: PDFDict) => Value;

/** What every stream says about itself, which we write again. */
const OF_STREAMS = ['Length', 'Filter', 'DecodeParms', 'DL'];
/** What programs write that reveals nothing about anybody, and is left out without a note. */
const PLAIN = new Set(['OC', 'Name', 'ClassMap', 'C', 'R', 'Extensions', 'Version', 'HT', 'Intent', 'Names', 'Dests', 'Outlines', 'StructTreeRoot', 'AcroForm', 'OCProperties', 'Metadata', 'Parent', 'ProcSet', 'RoleMapNS', 'StmOwn', 'Type', 'I', 'DV', 'SigFlags', 'CO', 'Usage', 'VE']);
const NOTES = new Set(['Contents', 'T', 'RC', 'Subj', 'Popup', 'IRT', 'M', 'CreationDate', 'NM']);
const DEEPEST = 60;

/** Copies what may remain of a document into a new one, starting from what it is asked for. Leaves out what nothing leads to. */
export class Copier {
  readonly target = PDFContext.create();
  readonly rules: Record<string, Rule> = {};
  /** The names used from a list of resources, where we know them. */
  used = new Map<PDFDict, Set<string>>();
  private readonly places = new Map<string, PDFRef>();
  private readonly written = new Set<string>();
  private readonly waiting: { ref: PDFRef; found: PDFObject; shape: string }[] = [];
  private depth = 0;
  readonly source: PDFContext;
  readonly taken: Taken;
  readonly room: Room;

  constructor(source: PDFContext, taken: Taken, room: Room) {
    this.source = source;
    this.taken = taken;
    this.room = room;
  }

  /** The value as it may remain, if it is of the kind that the list allows. */
  copy(value: Value, kind: string, owner: PDFDict): Value {
    const found = resolve(this.source, value);
    if (found === undefined || found === PDFNull) return undefined;
    if (++this.depth > DEEPEST) throw new Refusal('unreadable');
    try {
      for (const one of alternatives(kind)) {
        const copied = this.copyAs(value, found, one, owner);
        if (copied !== undefined) return copied;
      }
      return undefined;
    } finally {
      this.depth--;
    }
  }

  private copyAs(value: Value, found: PDFObject, kind: string, owner: PDFDict): Value {
    if (/^[A-Z]/.test(kind)) return this.rules[kind]!(value, owner);
    if (kind === 'atom' || kind === 'atoms') return found instanceof PDFArray ? (kind === 'atoms' ? this.list(found, 'atoms', owner) : undefined) : isAtom(found) ? found : undefined;
    if (kind === 'text' || kind === 'bytes') return isText(found) ? spell(found.asBytes()) : undefined;
    if (kind.startsWith('[')) return found instanceof PDFArray ? this.list(found, kind.slice(1, -1), owner) : undefined;
    if (kind.startsWith('{')) return found instanceof PDFDict ? this.map(found, kind.slice(1, -1)) : undefined;
    const isStream = found instanceof PDFRawStream;
    if (!isStream && !(found instanceof PDFDict)) return undefined;
    if (!MAYBE_STREAMS.has(kind) && STREAMS.has(kind) !== isStream) return undefined;
    return this.place(value, kind);
  }

  /** The place of the dictionary in the new document: one place, however often it is used. */
  place(value: Value, shape: string): PDFObject {
    const found = resolve(this.source, value)!;
    if (!(value instanceof PDFRef)) return this.write(found, shape);
    const known = this.placed(value, shape);
    if (known) return known;
    const ref = this.target.nextRef();
    this.written.add(this.last(value).tag);
    this.places.set(`${this.last(value).tag} ${shape}`, ref);
    this.waiting.push({ ref, found, shape });
    return ref;
  }

  /** The place it has already, if any. */
  placed(value: Value, shape: string): PDFRef | undefined {
    return value instanceof PDFRef ? this.places.get(`${this.last(value).tag} ${shape}`) : undefined;
  }

  /** Whether it has a place in the new document. */
  isPlaced(ref: PDFRef): boolean {
    return this.written.has(this.last(ref).tag);
  }

  /** Gives a dictionary its place before it is written. */
  reserve(value: PDFRef, shape: string): PDFRef {
    const ref = this.target.nextRef();
    this.written.add(this.last(value).tag);
    this.places.set(`${this.last(value).tag} ${shape}`, ref);
    return ref;
  }

  /** Writes everything that has a place and is not written yet. */
  finish(): void {
    // Writing one may add others, at the end. Nothing is taken from the front of the list, which takes the longer the more is waiting.
    for (const { ref, found, shape } of this.waiting) this.target.assign(ref, this.write(found, shape));
    this.waiting.length = 0;
  }

  /** A dictionary with the keys that may remain, in the order of the list. */
  write(found: PDFObject, shape: string): PDFObject {
    const dict = found instanceof PDFRawStream ? found.dict : (found as PDFDict);
    const copied = PDFDict.withContext(this.target);
    for (const [key, kind] of Object.entries(SHAPES[shape]!)) {
      const used = shape === 'resources' && DRAWN_BY_NAME.includes(key) ? this.used.get(dict) : undefined;
      const value = this.copy(used ? this.only(dict.get(name(key)), used) : dict.get(name(key)), kind, dict);
      if (value !== undefined) copied.set(name(key), value);
    }
    for (const [key, value] of dict.entries()) this.leave(shape, key.decodeText(), value, found instanceof PDFRawStream);
    return found instanceof PDFRawStream ? repack(this, found, copied, shape) : copied;
  }

  private leave(shape: string, key: string, value: PDFObject, isStream: boolean): void {
    if (Object.hasOwn(SHAPES[shape]!, key) || (isStream && OF_STREAMS.includes(key))) return;
    // Data in another file.
    if (ACTING.has(key) || (isStream && key === 'F')) throw new Refusal('acts');
    const kind: Kind = PLAIN.has(key) && textOf(this.source, value) === undefined ? 'plain' : (shape === 'link' || shape === 'mark') && NOTES.has(key) ? 'notes' : 'own';
    this.taken.add(kind, textOf(this.source, value));
  }

  private only(value: Value, used: Set<string>): Value {
    const found = resolve(this.source, value);
    if (!(found instanceof PDFDict)) return value;
    const kept = found.clone(this.source);
    for (const key of found.keys()) {
      if (used.has(key.decodeText())) continue;
      kept.delete(key);
      this.taken.add('earlier');
    }
    return kept;
  }

  private list(found: PDFArray, kind: string, owner: PDFDict): PDFArray {
    const copied = PDFArray.withContext(this.target);
    for (const one of found.asArray()) {
      const value = this.copy(one, kind, owner);
      if (value !== undefined) copied.push(value);
    }
    return copied;
  }

  private map(found: PDFDict, kind: string): PDFDict {
    const copied = PDFDict.withContext(this.target);
    for (const [key, one] of found.entries()) {
      const value = this.copy(one, kind, found);
      if (value !== undefined) copied.set(key, value);
    }
    return copied;
  }

  private last(ref: PDFRef): PDFRef {
    let found = ref;
    for (let next = this.source.lookup(found), steps = 0; next instanceof PDFRef && steps < 20; next = this.source.lookup(found), steps++) found = next;
    return found;
  }
}

function isAtom(value: PDFObject): boolean {
  return value instanceof PDFName || value instanceof PDFNumber || value instanceof PDFBool;
}

const split = new Map<string, string[]>();

/** `a|[b|c]` is `a` or `[b|c]`. */
function alternatives(kind: string): string[] {
  const known = split.get(kind);
  if (known) return known;
  const found = kind.match(/\[[^\][]*(?:\[[^\]]*\][^\][]*)*\]|\{[^}]*\}|[^|[\]{}]+/g)!;
  split.set(kind, found);
  return found;
}
