import { canKeep, isTurnedOff, startWorker } from './choice.ts';
import type { Outcome, Progress } from './messages.ts';

/**
 * Keeps pages, and files beside them, on this device until they are forgotten: `['/resources/feelings-cards/', '/resources/feelings-cards/feelings-cards.pdf']`.
 * Tells how far it has come before each. Never throws: what could not be kept stands in the outcome, and why.
 */
export async function keepOnDevice(addresses: readonly string[], onProgress: (progress: Progress) => void = () => {}): Promise<Outcome> {
  const fail = (why: Outcome['why']): Outcome => ({ kept: [], left: [...addresses], why });
  if (!canKeep()) return fail('no worker');
  if (isTurnedOff()) return fail('off');
  try {
    await startWorker();
    // A browser that runs short of room throws away last what somebody has asked for.
    await navigator.storage?.persist?.();
    const { active } = await navigator.serviceWorker.ready;
    return await new Promise<Outcome>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Progress | Outcome>) => ('kept' in data ? resolve(data) : onProgress(data));
      active!.postMessage({ keep: [...addresses] }, [port2]);
    });
  } catch {
    return fail('network');
  }
}
