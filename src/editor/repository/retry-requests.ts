import { unsentRequest } from 'decap-cms-lib-util';
import { Sentence } from '../sentence.ts';
import { text } from './text.ts';

/** The methods with which Decap sends requests. */
export interface RequestApi {
  requestFunction?: (request: unknown) => Promise<Response>;
  requestAllPages(path: string, options?: object): Promise<unknown[]>;
  handleRequestError(error: unknown, status: number): never;
}

/** Shows a message while somebody waits. */
export type Notice = (message: string) => void;

/** How long a request may take before people are told that it is slow, and how long to wait before the retry, in milliseconds. */
const SLOW_AFTER = 8000;
const RETRY_AFTER = 1000;

/**
 * Makes the editor report failures early. Left alone, Decap tries a failing request six times, which takes most of a minute, and says nothing
 * meanwhile. Then it shows the browser's own error message. Here each request is tried once more, and a failure is reported in a sentence.
 */
export function retryRequests(api: RequestApi, notice: Notice): void {
  api.requestFunction = (request) => askTwice(request, notice);

  const allPages = api.requestAllPages.bind(api);
  api.requestAllPages = (path, options) => allPages(path, options).catch((error: unknown) => {
    throw toSentence(error, text.requests.notReached);
  });

  // An answer from the gateway arrives as it was sent. A failure in the browser arrives as an Error, and a page from the host as text.
  api.handleRequestError = (error, status) => {
    throw toSentence(error, status < 400 || error instanceof Error ? text.requests.notWhole : text.requests.notReached, status);
  };
}

async function askTwice(request: unknown, notice: Notice): Promise<Response> {
  const patience = setTimeout(() => notice(text.requests.slow), SLOW_AFTER);
  try {
    const answer = await ask(request);
    // After a 429, Decap would ask again and again.
    return answer.status === 429 ? Response.json({ message: text.requests.tooOften }, { status: 503 }) : answer;
  } catch {
    return Response.json({ message: text.requests.notReached }, { status: 503 });
  } finally {
    clearTimeout(patience);
  }
}

async function ask(request: unknown): Promise<Response> {
  try {
    return await unsentRequest.performRequest(request);
  } catch (error) {
    // Decap's own time limit of a minute has passed. Nobody should have to wait for a second one.
    if (/timed out/.test(String(error))) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    return unsentRequest.performRequest(request);
  }
}

/** Turns an error into a sentence, with the status that Decap acts upon. */
function toSentence(error: unknown, otherwise: string, status?: number): Sentence {
  if (error instanceof Sentence) return error;
  const said = !(error instanceof Error) && (error as { message?: unknown } | null)?.message;
  return Object.assign(new Sentence(typeof said === 'string' && said ? said : otherwise), { status: status ?? (error as { status?: number }).status });
}
