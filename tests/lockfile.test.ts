import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockEntry>;
};

/** `npm ci` refuses, on every platform, a lock that names an optional package without an entry for it. */
test('the lock file has an entry for every platform’s packages', () => {
  const installed = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(lock.packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !installed.has(name));
  expect(missing).toEqual([]);
});
