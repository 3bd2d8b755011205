/** A response, and whether it is the kept copy, shown because the network did not answer in time. */
export interface FirstAnswer {
  answer: Response;
  kept: boolean;
}

/**
 * Returns the network's response if it comes in time; else the kept copy; else whatever the network says in the end. A server error (500
 * and above) is no better than no network. Returns nothing when there is neither.
 */
export async function firstAnswer(network: Promise<Response>, findKept: () => Promise<Response | undefined>, patience: Promise<unknown>): Promise<FirstAnswer | undefined> {
  const guarded = network.catch(() => undefined);
  const soon = await Promise.race([guarded, patience.then(() => undefined)]);
  if (soon && soon.status < 500) return { answer: soon, kept: false };
  const copy = await findKept().catch(() => undefined);
  if (copy) return { answer: copy, kept: true };
  const late = await guarded;
  return late && { answer: late, kept: false };
}
