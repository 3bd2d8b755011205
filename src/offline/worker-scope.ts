/** What a service worker has that a page has not, as far as ours uses it. TypeScript knows either pages or workers, and this project is one of pages. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
}

/** An event that lasts until what it began is done. */
export interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** A page asks for something. */
export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
