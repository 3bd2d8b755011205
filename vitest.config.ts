import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // The real site is built once, before everything else; what is tried in a browser is what would be published.
    globalSetup: ['tests/build-site.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
