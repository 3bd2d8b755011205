import { join } from 'node:path';
import { openWorkerPool } from '../takeaway/worker-pool.ts';

const root = process.cwd();

/** Where generated files are kept: the folder that hosts keep for a later build. */
export const takeawayFolder = process.env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway');

/** Generates the files that people download. */
export const workerPool = openWorkerPool({ root, folder: takeawayFolder });
