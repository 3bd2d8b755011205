/** A token of a drawing (ISO 32000-1, 7.8.2), with its place in it. Strings have the bytes they stand for; dictionaries and arrays are given as their marks and what is inside. */
export interface Token {
  kind: 'string' | 'name' | 'number' | 'operator' | 'mark';
  /** The operator, the name without its slash, the number as it is written, or the bytes of the string as Latin-1. */
  value: string;
  from: number;
  to: number;
}

/** The tokens of a drawing, in order. */
export function* tokensOf(drawing: string): Generator<Token> {
  const next = /\s*(?:(\()|<([0-9A-Fa-f\s]*)>|(<<|>>|\[|\])|\/([^\s()<>[\]/]*)|([-+.\d][^\s()<>[\]/]*)|([^\s()<>[\]/]+))/y;
  for (let found = next.exec(drawing); found; found = next.exec(drawing)) {
    const [whole, literal, hex, mark, name, number, operator] = found;
    const from = found.index + whole.length - whole.trimStart().length;
    if (literal) {
      const { value, to } = readLiteral(drawing, from);
      next.lastIndex = to;
      yield { kind: 'string', value, from, to };
      continue;
    }
    const to = next.lastIndex;
    if (hex !== undefined) yield { kind: 'string', value: Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'), from, to };
    else if (mark) yield { kind: 'mark', value: mark, from, to };
    else if (name !== undefined) yield { kind: 'name', value: name, from, to };
    else if (number) yield { kind: 'number', value: number, from, to };
    else yield { kind: 'operator', value: operator!, from, to };
  }
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in brackets, which begins at `from` (ISO 32000-1, 7.3.4.2). */
function readLiteral(drawing: string, from: number): { value: string; to: number } {
  let value = '';
  let depth = 0;
  for (let at = from; ; at++) {
    const sign = drawing[at];
    if (sign === undefined) return { value, to: at };
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(drawing.slice(at + 1, at + 4))?.[0];
      value += octal ? String.fromCharCode(parseInt(octal, 8)) : (ESCAPED[drawing[at + 1]!] ?? drawing[at + 1]!);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === '(' && depth++ === 0) continue;
    if (sign === ')' && --depth === 0) return { value, to: at + 1 };
    value += sign;
  }
}
