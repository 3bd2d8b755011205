/** One worker of the pool: takes jobs one by one, and writes each file to the path it is given. */
import { parentPort } from 'node:worker_threads';
import type { Job } from './job.ts';
import { placeFile } from './place-file.ts';
import { make } from './make.ts';
import { TypesettingFault } from './typesetting-fault.ts';

parentPort!.on('message', async ({ job, file }: { job: Job; file: string }) => {
  try {
    await placeFile(file, await make(job));
    parentPort!.postMessage({});
  } catch (error) {
    parentPort!.postMessage({ fault: error instanceof Error ? error.message : String(error), ofPage: error instanceof TypesettingFault });
  }
});
