/** Reads the body of a request as bytes. Returns `TOO_MUCH` if there are more than `most`, and reads no further. */
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

/** Reads the first `most` bytes of an answer, and says whether that is all of it. The rest is not fetched. */
export async function readFirstBytes(answer: Response, most: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    pieces.push(piece);
    // Leaving the loop tells the other side to stop sending.
    if (size > most) break;
  }
  return { bytes: joined(pieces, size).subarray(0, most), isWhole: size <= most };
}

/** Parses bytes as JSON. Undefined if they are not JSON. */
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

/** Returned when a body is too long to be read. */
export const TOO_MUCH = Symbol('too much');
