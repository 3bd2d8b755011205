import { join } from 'node:path';
import { openWorkshop } from '../takeaway/workshop.ts';

const root = process.cwd();

/** Where what people carry off is made. It lies where hosts keep what a later build may use again. */
export const workshop = openWorkshop({ root, folder: process.env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway') });
