import { answerInWords } from './answer-json.ts';
import type { Person } from './person.ts';

/** What is said when nobody can be identified: because that cannot be found out at the moment, or because the sign-in has run out. */
export interface Unidentified {
  unknown: string;
  runOut: string;
}

/** Finds out who sends a request from a page of this site, by its `Authorization` header. Otherwise returns the answer that refuses it. */
export async function identifySender(request: Request, identify: (authorization: string | null) => Promise<Person | undefined>, says: Unidentified): Promise<Person | Response> {
  // A page of another site can make a browser send a request, but cannot hide where it came from.
  const from = request.headers.get('origin');
  if (from && from !== new URL(request.url).origin) return answerInWords(403, 'The editor can be used only from this site.');
  try {
    return (await identify(request.headers.get('authorization'))) ?? answerInWords(401, says.runOut);
  } catch {
    return answerInWords(503, says.unknown);
  }
}
