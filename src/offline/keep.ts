import { canKeep, isTurnedOff, startWorker } from './choice.ts';
import type { Message, Outcome, Progress } from './messages.ts';

/**
 * Keeps pages, and files beside them, on this device until they are forgotten: `['/resources/feelings-cards/',
 * '/resources/feelings-cards/feelings-cards.pdf']`. Reports its progress before each. Never throws: the outcome names what could not be
 * kept, and why.
 */
export function keepOnDevice(addresses: readonly string[], onProgress: (progress: Progress) => void = () => {}): Promise<Outcome> {
  // A browser that runs short of room deletes last what somebody has asked for.
  return tellWorker(addresses, { keep: [...addresses] }, onProgress, () => navigator.storage?.persist?.());
}

/**
 * Keeps what the reader's pack needs, for as long as it needs it. Otherwise like `keepOnDevice`, except that nobody asked for it, so we
 * do not make the browser ask either.
 */
export function keepPackOnDevice(addresses: readonly string[]): Promise<Outcome> {
  return tellWorker(addresses, { pack: [...addresses] });
}

async function tellWorker(addresses: readonly string[], message: Message, onProgress: (progress: Progress) => void = () => {}, before: () => unknown = () => {}): Promise<Outcome> {
  const fail = (why: Outcome['why']): Outcome => ({ kept: [], left: [...addresses], why });
  if (!canKeep()) return fail('no worker');
  if (isTurnedOff()) return fail('off');
  try {
    await startWorker();
    await before();
    const { active } = await navigator.serviceWorker.ready;
    return await new Promise<Outcome>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Progress | Outcome>) => ('kept' in data ? resolve(data) : onProgress(data));
      active!.postMessage(message, [port2]);
    });
  } catch {
    return fail('network');
  }
}
