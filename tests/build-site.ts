import type { TestProject } from 'vitest/node';
import { buildSite, type BuildResult } from './astro-build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    build: BuildResult;
  }
}

/** Builds the real site into dist/ once. A build that fails is told to the tests rather than thrown, so that each says what it misses. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('build', await buildSite(project.config.root));
}
