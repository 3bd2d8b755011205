/** One worker of the pool: makes the files it is asked for one by one, writes each to the path it is given, and says how each went. */
import type { Job } from './job.ts';
import { placeFile } from './place-file.ts';
import { make } from './make.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** What the pool asks of a worker: files of one page. */
export type Order = { job: Job; file: string }[];

/** What a worker answers: how the file with this number in the order went, or that all are done and how much memory it holds, in bytes. */
export type Answer = { at: number; fault?: string; ofPage?: boolean } | { memory: number };

if (process.send) {
  process.on('message', async (order: Order) => {
    for (const [at, { job, file }] of order.entries()) {
      try {
        await placeFile(file, await make(job));
        answer({ at });
      } catch (error) {
        answer({ at, fault: error instanceof Error ? error.message : String(error), ofPage: error instanceof TypesettingFault });
      }
    }
    answer({ memory: process.memoryUsage.rss() });
  });
}

function answer(answer: Answer): void {
  process.send!(answer, undefined, undefined, () => {});
}
