import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const ALL = ['src/**/*.test.ts', 'tests/**/*.test.ts'];

/** Each test says itself what it needs. */
const files = Object.groupBy(globSync(ALL).map((file) => file.replaceAll('\\', '/')), (file) => {
  if (file.startsWith('tests/browser/')) return 'browser';
  const text = readFileSync(file, 'utf8');
  // It reads dist/, or builds a site of its own.
  if (/['"`]dist\b|astro-build|inject\('build'\)/.test(text)) return 'site';
  // What it puts in the place of a module or of something global, another would find there.
  return /\bvi\.(mock|stubGlobal)\(/.test(text) ? 'alone' : 'unit';
});

// Generous, because a busy machine must not fail a right program.
const patience = { testTimeout: 300_000, hookTimeout: 300_000, teardownTimeout: 60_000 };

/** What takes seconds, because it starts git, typesets, or runs a program of ours; `npm run test:quick` leaves it out and makes up fewer pages. */
const LONG = ['src/server/local/*.test.ts', 'src/server/publish-during-build.test.ts', 'src/takeaway/print/*.test.ts', 'src/takeaway/worker-pool.test.ts', 'src/document-import/cli.test.ts', 'src/feeds/calendars/month-of-changes.test.ts', 'src/takeaway/typeset.test.ts', 'src/files/pdf/*.test.ts', 'src/files/inspect.test.ts', 'src/checks/content/survey.test.ts', 'src/checks/content/read-all.test.ts', 'src/word-import/word-as-schools-have-it.test.ts', 'tests/made-partnership.test.ts', 'tests/pdf-text.test.ts', 'tests/shipped-pdfs.test.ts'];

export default defineConfig(({ mode }) => {
  const quick = mode === 'quick' ? { exclude: LONG, env: { FUZZ: '30' } } : {};
  return {
    test: {
      // The real site is built once, before everything else; what is tried in a browser is what would be published.
      globalSetup: ['tests/build-site.ts'],
      // Each test in a browser keeps a whole processor busy, with the browser, a server and Git. On two, a third worker made every file take twice as long and all of them no less.
      maxWorkers: 2,
      projects: [
        // On a busy machine a browser now and then forgets what it should do. What fails twice is a fault, and what failed once is named in the report.
        { test: { name: 'browser', include: files.browser, retry: 1, ...patience } },
        { test: { name: 'site', include: files.site, ...patience } },
        { test: { name: 'alone', include: files.alone, ...quick, ...patience } },
        // These leave nothing behind, so a worker runs one after another.
        { test: { name: 'unit', include: files.unit, isolate: false, ...quick, ...patience } },
      ],
    },
  };
});
