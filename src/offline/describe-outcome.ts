import type { Outcome } from './messages.ts';
import { outcomeText } from './outcome-text.ts';

/** The result of a request to keep something, in a sentence for people. */
export function describeOutcome({ kept, left, why }: Outcome): string {
  if (!left.length) return outcomeText.kept;
  if (why === 'off') return outcomeText.off;
  if (why === 'no worker') return outcomeText.cannot;
  if (why === 'gone') return outcomeText.gone;
  const part = kept.length ? outcomeText.some(kept.length, kept.length + left.length) : outcomeText.none;
  return `${part} ${why === 'full' ? outcomeText.full : outcomeText.silent}`;
}

/** Whether the reader's pack opens without a network, in a sentence for people. */
export function describePackKept({ left, why }: Outcome): string {
  const { pack } = outcomeText;
  if (!left.length) return pack.kept;
  if (why === 'off') return pack.off;
  if (why === 'no worker') return pack.cannot;
  return why === 'full' ? pack.full : pack.silent;
}
