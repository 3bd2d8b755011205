/** Builds the site into dist/, or into the folder after `--outDir`; `--last` names the folder to which it will be moved, where the last one is. Whoever starts it with a channel hears how far it is; elsewhere it prints a line now and then. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildMoment } from '../checks/build/moment.ts';
import type { BuildLog } from './build-log.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { createPhases, reportPhases } from './phases.ts';

/** How often to say how far a step is, in milliseconds. */
const EVERY = process.send ? 200 : 5000;

const begun = performance.now();
const phases = createPhases(process.env.BUILD_PHASES !== undefined);
let told = { what: '', at: -Infinity };
const log: BuildLog = {
  step: (what, done, of) => {
    const now = performance.now();
    if (what === told.what && now - told.at < EVERY) return;
    told = { what, at: now };
    if (process.send) process.send({ what, done, of });
    else console.log(of === undefined ? what : `${what}: ${done} of ${of}`);
  },
  info: (text) => console.log(text),
  warn: (text) => console.warn(`\n${text}\n`),
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
try {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, last: { type: 'string' } } });
  const { pages, drawn } = await buildSite({ root: process.cwd(), into: resolve(values.outDir), last: resolve(values.last ?? values.outDir), env: process.env, now: buildMoment(process.env), phases, log });
  await new Promise<void>((sent) => (process.send ? process.send({ pages, drawn }, undefined, undefined, () => sent()) : sent()));
  console.log(`${pages} pages in ${((performance.now() - begun) / 1000).toFixed(1)} seconds, ${drawn} of them new or changed.`);
} catch (error) {
  console.error(`\n${describeFailure(error, process.env)}\n`);
  process.exitCode = 1;
}
reportPhases(phases, process.env);
// Threads that make files may still be waiting for work.
process.exit();
