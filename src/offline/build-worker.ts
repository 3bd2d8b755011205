import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The values that the build writes into the service worker. */
export interface WorkerFacts {
  /** Differs whenever the pages differ. */
  version: string;
  /** How long a page may take, in milliseconds, before its kept copy is shown. */
  patience: number;
}

/** Builds the service worker as one script for browsers. It loads no other script, because the two could come from different versions. */
export async function buildWorker({ version, patience }: WorkerFacts): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { VERSION: JSON.stringify(version), PATIENCE: JSON.stringify(patience) },
    build: { write: false, modulePreload: false, lib: { entry: fileURLToPath(new URL('service-worker.ts', import.meta.url)), formats: ['iife'], name: 'worker', fileName: 'service-worker' } },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('The service worker could not be built.');
  return result.output[0].code;
}
