import { join } from 'node:path';
import { openWorkerPool } from '../takeaway/worker-pool.ts';

const root = process.cwd();

/** Where what is made is kept: where hosts keep what a later build may use again. */
export const takeawayFolder = process.env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway');

/** Where what people carry off is made. */
export const workerPool = openWorkerPool({ root, folder: takeawayFolder });
