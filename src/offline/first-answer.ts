/** An answer, and whether it is the kept one, shown because the network did not answer or not in time. */
export interface FirstAnswer {
  answer: Response;
  kept: boolean;
}

/**
 * The network's answer if it comes before the patience ends; else the kept copy; else whatever the network says in the end.
 * A server in trouble (500 and above) is no better than no network. Nothing when there is neither.
 */
export async function firstAnswer(network: Promise<Response>, findKept: () => Promise<Response | undefined>, patience: Promise<unknown>): Promise<FirstAnswer | undefined> {
  const settled = network.catch(() => undefined);
  const soon = await Promise.race([settled, patience.then(() => undefined)]);
  if (soon && soon.status < 500) return { answer: soon, kept: false };
  const copy = await findKept().catch(() => undefined);
  if (copy) return { answer: copy, kept: true };
  const late = await settled;
  return late && { answer: late, kept: false };
}
