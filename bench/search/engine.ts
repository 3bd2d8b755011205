/** A search that can be asked. Everything it needs is there already, but nothing is fetched before the first question. */
export interface Engine {
  /** Addresses, the best first, each once. */
  ask(query: string): Promise<string[]>;
  /** How many bytes its reader has received so far, each file with Brotli 5 where that is smaller. */
  bytes(): number;
  close(): Promise<void>;
}

/** How to come by an engine whose reader has an empty cache. */
export interface Rival {
  name: string;
  open(): Promise<Engine>;
}

/** The first of each, in their order. */
export function once(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}
