import type { TestProject } from 'vitest/node';
import { buildSite, type BuildResult } from './astro-build.ts';
import { unpackBrowser } from './browser/bundled-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    build: BuildResult;
  }
}

/**
 * Builds the real site into dist/ once, and unpacks the browser beside it. If the build fails, nothing is thrown: the tests are told, so that each
 * can say what it misses. SITE_BUILT=1 takes dist/ as it is, for whoever runs one test again and again. Tests that need no site build none.
 */
export default async function setup(project: TestProject): Promise<void> {
  const asked = new Set(project.vitest.projects.map(({ name }) => name));
  const needsSite = !process.env.SITE_BUILT && (asked.has('site') || asked.has('browser'));
  const [build] = await Promise.all([needsSite ? buildSite(project.config.root) : { ok: true, output: '' }, asked.has('browser') ? unpackBrowser() : undefined]);
  project.provide('build', build);
}
