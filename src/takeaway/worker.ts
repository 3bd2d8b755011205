/** One pair of hands of the workshop: takes jobs one by one, and lays what it made where it is told to. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Job } from './job.ts';
import { make } from './make.ts';

parentPort!.on('message', async ({ job, file }: { job: Job; file: string }) => {
  const half = `${file}.half`;
  try {
    await writeFile(half, await make(job));
    await rename(half, file);
    parentPort!.postMessage({});
  } catch (error) {
    // What is only half written would be taken for whole.
    await rm(half, { force: true }).catch(() => undefined);
    parentPort!.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
