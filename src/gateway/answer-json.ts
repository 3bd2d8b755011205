/** An answer in JSON that nobody keeps. */
export function answerJson(value: unknown, status = 200, headers = new Headers()): Response {
  headers.set('cache-control', 'no-store');
  headers.set('content-type', JSON_TYPE);
  return new Response(JSON.stringify(value), { status, headers });
}

/** A sentence for whoever asked, with its status. */
export function answerInWords(status: number, message: string): Response {
  return answerJson({ message }, status);
}

/** The type of every answer in JSON. */
export const JSON_TYPE = 'application/json; charset=utf-8';
