/** What was sent, as JSON says it. Nothing when it is no JSON; `too much` when it is longer than `most` bytes, of which no more is then read. */
export async function readBody(request: Request, most: number): Promise<unknown> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) return TOO_MUCH;
  const pieces: string[] = [];
  const words = new TextDecoder();
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) return TOO_MUCH;
    pieces.push(words.decode(piece, { stream: true }));
  }
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    return undefined;
  }
}

/** Stands for what was too long to be read. */
export const TOO_MUCH = Symbol('too much');
