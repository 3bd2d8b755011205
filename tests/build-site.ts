import type { TestProject } from 'vitest/node';
import { buildSite, type BuildResult } from './astro-build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    build: BuildResult;
  }
}

/**
 * Builds the real site into dist/ once. A build that fails is told to the tests rather than thrown, so that each says what it misses.
 * SITE_BUILT=1 takes dist/ as it stands, for whoever runs one test again and again.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('build', process.env.SITE_BUILT ? { ok: true, output: '' } : await buildSite(project.config.root));
}
