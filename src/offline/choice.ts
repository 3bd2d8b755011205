import { CACHE } from './cache-name.ts';

const CHOICE = 'offline';

/** Whether this browser can keep pages: over https or on this computer, with all the features it takes. */
export function canKeep(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator && 'caches' in self;
}

/** Whether somebody has turned keeping off on this device. */
export function isTurnedOff(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'off';
  } catch {
    // Where nothing may be stored, nothing may be kept.
    return true;
  }
}

/** Turns keeping off and forgets everything that is kept. */
export async function turnOff(): Promise<void> {
  localStorage.setItem(CHOICE, 'off');
  const registration = await navigator.serviceWorker?.getRegistration('/');
  await registration?.unregister();
  await forgetKept();
}

/** Turns keeping on again. Keeps pages from the next one that is opened. */
export async function turnOn(): Promise<void> {
  localStorage.removeItem(CHOICE);
  await startWorker();
}

/** Starts the service worker, or lets the existing one check for a newer version. */
export function startWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
}

/** Forgets every page and file that is kept on this device. */
export async function forgetKept(): Promise<void> {
  if (canKeep()) await navigator.locks.request(CACHE, () => caches.delete(CACHE));
}
