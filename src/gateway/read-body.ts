/** What was sent, as bytes; `too much` when there are more than `most`, of which no more is then read. */
export async function readBody(request: Request, most: number): Promise<Uint8Array | typeof TOO_MUCH> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) return TOO_MUCH;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) return TOO_MUCH;
    pieces.push(piece);
  }
  return joined(pieces, size);
}

/** The beginning of an answer, `most` bytes of it, and whether that is all. What follows is not fetched. */
export async function readFirstBytes(answer: Response, most: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    pieces.push(piece);
    // Leaving the loop tells the other end that no more is wanted.
    if (size > most) break;
  }
  return { bytes: joined(pieces, size).subarray(0, most), isWhole: size <= most };
}

/** What bytes say as JSON; nothing when they are no JSON. */
export function parseBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Says that something was too long to be read. */
export const TOO_MUCH = Symbol('too much');
