import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../lib/dates.ts';
import { allKinds } from '../schema/index.ts';
import { findGaps } from './built/completeness.ts';
import { findDanger, hashesIn } from './built/danger.ts';
import { findLostLinks } from './built/links.ts';
import { readBuilt } from './built/pages.ts';
import { leavePlan, type Handover } from './handover.ts';
import { makePlan, type Mode } from './plan.ts';
import { describePlan } from './report.ts';
import { survey } from './survey.ts';
import { whyUnmadeStops } from './unmade.ts';
import { whyNotDeployed } from './why-not-deployed.ts';

/**
 * The checks inside `astro build`: before it, everything in content/ is held to the rules; during it, no file of content/ may be
 * run as code; after it, every entry that should have been loaded has been, and the finished pages are looked through. With `isDeploy` the
 * site goes out to the public, so it must say nothing of itself that is not true.
 */
export function checks({ mode, isDeploy = false, now }: { mode: Mode; isDeploy?: boolean; now: Date }): AstroIntegration {
  let plan: Handover;
  let root = '';
  let site = '';
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? 'http://localhost';
        const found = await survey(root, today(now));
        plan = leavePlan(makePlan(found, mode));
        const untrue = isDeploy ? whyNotDeployed(found.library) : undefined;
        if (untrue) throw refusal(`\n\n${untrue}\n`);
        if (plan.stop) throw refusal(`\n\n${describePlan(plan)}\n`);
        updateConfig({ vite: { plugins: [neverRun(root)] } });
      },
      'astro:build:generated': () => {
        const missed = allKinds.filter((kind) => !plan.loaded.has(kind.name)).map((kind) => kind.name);
        if (missed.length) throw refusal(`These kinds of content did not come through the checks: ${missed.join(', ')}. Give them checkedLoader() in src/content.config.ts.`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await mkdir(dist, { recursive: true });
        await writeFile(new URL('quarantine.json', dir), `${JSON.stringify({ problems: plan.problems }, null, 2)}\n`);
        const stop = whyUnmadeStops(plan.problems, mode);
        if (stop) throw refusal(`\n\n${describePlan({ ...plan, stop })}\n`);
        const built = await readBuilt(dist);
        const policy = await readFile(join(root, 'netlify.toml'), 'utf8');
        stopAt('Nothing may be published, because the finished site holds something that could harm its readers', findDanger(built, hashesIn(policy)));
        stopAt('Nothing may be published, because pages are missing', findGaps(built, plan));
        const lost = findLostLinks(built, site);
        if (mode === 'branch') stopAt('Some links lead nowhere', lost);
        else if (lost.length) logger.warn(`Some links lead nowhere:\n${lost.join('\n')}`);
        if (plan.problems.length) logger.warn(`\n\n${describePlan(plan)}\n`);
      },
    },
  };
}

/** An error whose words are for a person: where in our program it arose would help nobody. */
function refusal(words: string): Error {
  return Object.assign(new Error(words), { stack: '' });
}

function stopAt(why: string, found: string[]): void {
  if (found.length) throw refusal(`${why}:\n${found.slice(0, 50).join('\n')}`);
}

/** Stops the build when any file of content/ is about to be taken for a module. */
function neverRun(root: string) {
  return {
    name: 'never-run-content',
    enforce: 'pre' as const,
    load(id: string) {
      const path = relative(root, id.split('?')[0]!).split(sep).join('/');
      if (path.startsWith('content/')) throw new Error(`${path} was about to be run as code. Files in content/ are read and never run: use the content collections.`);
    },
  };
}
