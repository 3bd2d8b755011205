import { expect, test } from 'vitest';
import { runAstro } from './astro-build.ts';

test('Astro’s own check finds no fault in the types', { timeout: 900_000 }, async () => {
  const { ok, output } = await runAstro(process.cwd(), ['check'], { NODE_ENV: '' });
  expect(ok, output).toBe(true);
  expect(output).toMatch(/\b0 errors\b/);
});
