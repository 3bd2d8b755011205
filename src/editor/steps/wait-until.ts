import { store } from 'decap-cms-core/dist/esm/redux';

/** Resolves with true as soon as something is so in Decap’s state, or with false when it has not been so for `patience` milliseconds. */
export function waitUntil(isSo: () => boolean, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (answer: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(answer);
    };
    const stop = store.subscribe(() => isSo() && done(true));
    const timer = setTimeout(() => done(isSo()), patience);
    if (isSo()) done(true);
  });
}
