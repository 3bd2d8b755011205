/** One pair of hands of the workshop: takes jobs one by one, and lays what it made where it is told to. */
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
