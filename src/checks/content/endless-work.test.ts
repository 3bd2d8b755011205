import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const guard = new URL('./endless-work.ts', import.meta.url).href;

/** How a program ends when it does this after a page has begun, with 100 milliseconds of CPU time for a page. */
function endOf(work: string): { signal: string | null; status: number | null } {
  const program = `import { guardEndlessWork } from '${guard}'; const begin = guardEndlessWork(100, 10); begin(); ${work} process.exit(0);`;
  const { signal, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000, killSignal: 'SIGTERM' });
  return { signal, status };
}

test('a page whose parsing never ends stops the program', () => {
  expect(endOf('for (;;);')).toEqual({ signal: 'SIGKILL', status: null });
});

test('time in which the program waits does not count', () => {
  expect(endOf('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);')).toEqual({ signal: null, status: 0 });
});
