/** Who hears about a build. */
export interface BuildLog {
  /** The build has begun something, or has got so far with it. */
  step(what: string, done?: number, of?: number): void;
  info(text: string): void;
  warn(text: string): void;
}
