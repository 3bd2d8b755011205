/** Messages about a text, kept while the form is drawn anew. */
export interface CarriedMessages {
  /** Keeps the messages of a text that goes; `isSame` says whether another text is the one they are about. */
  leave(messages: readonly string[], isSame: (markdown: string) => boolean): void;
  /** The messages for a text that comes, once; none if they were about another text, or are too old. */
  take(markdown: string): readonly string[];
}

/** How long a form may take to come back after a save, in milliseconds. */
const A_MOMENT = 60_000;

/**
 * Carries the messages about what was pasted over to the form that Decap draws after the first save of a page, so that they stay until somebody
 * has closed them. `now` is the time in milliseconds.
 */
export function carryMessages(now: () => number = Date.now): CarriedMessages {
  let left: { messages: readonly string[]; isSame: (markdown: string) => boolean; at: number } | undefined;
  return {
    leave: (messages, isSame) => void (left = messages.length ? { messages, isSame, at: now() } : undefined),
    take(markdown) {
      const found = left && now() - left.at < A_MOMENT && left.isSame(markdown) ? left.messages : [];
      if (found.length) left = undefined;
      return found;
    },
  };
}
