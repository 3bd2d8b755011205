import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../../dates/show-dates.ts';
import { allKinds } from '../../schema/index.ts';
import { buildAgain, handedOver } from './build-again.ts';
import { hashesIn } from '../built/danger.ts';
import { describeFinding } from '../built/finding.ts';
import { lookThrough } from '../built/look-through.ts';
import { readBuilt } from '../built/pages.ts';
import { leavePlan, type Handover } from './handover.ts';
import { makePlan, type Mode } from './plan.ts';
import { describePlan } from '../report.ts';
import { expectedOf } from '../links/site-map.ts';
import { survey, type Survey } from '../content/survey.ts';
import { whyUnmadeStops } from './unmade.ts';
import { whyNotDeployed } from './why-not-deployed.ts';

/**
 * The checks inside `astro build`. Before the build, everything in content/ is checked against the rules. During it, no file of content/
 * may run as code. After it, every entry that should have loaded must have loaded, and the finished pages are inspected. Each finding is
 * traced to its page. On a build to publish, that page is set aside and the site is built once more without it. With `isDeploy` the site
 * goes out to the public, so it must not say anything untrue about itself.
 */
export function checks({ mode, isDeploy = false, now }: { mode: Mode; isDeploy?: boolean; now: Date }): AstroIntegration {
  let found: Survey;
  let plan: Handover;
  let root = '';
  let site = '';
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addMiddleware }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? 'http://localhost';
        const looked = await survey(root, today(now));
        found = { ...looked, problems: [...looked.problems, ...handedOver(process.env)] };
        plan = leavePlan(makePlan(found, mode));
        const untrue = isDeploy ? whyNotDeployed(found.library) : undefined;
        if (untrue) throw refusal(`\n\n${untrue}\n`);
        if (plan.stop) throw refusal(`\n\n${describePlan(plan)}\n`);
        updateConfig({ vite: { plugins: [neverRun(root)] } });
        if (command === 'build') addMiddleware({ order: 'pre', entrypoint: new URL('../built/keep-going.ts', import.meta.url) });
      },
      'astro:build:start': ({ logger }) => {
        const expected = expectedOf(found.library);
        if (expected) logger.info(`${expected.pages} pages and ${expected.files} files to download`);
      },
      'astro:build:generated': () => {
        const missed = allKinds.filter((kind) => !plan.loaded.has(kind.name)).map((kind) => kind.name);
        if (missed.length) throw refusal(`These kinds of content were loaded without the checks: ${missed.join(', ')}. Give them checkedLoader() in src/content.config.ts.`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await mkdir(dist, { recursive: true });
        for (const { address, error } of plan.broken) logger.debug(`${address}: ${error instanceof Error ? error.stack : String(error)}`);
        const allowed = hashesIn(await readFile(join(root, 'netlify.toml'), 'utf8'));
        const look = lookThrough(await readBuilt(dist), plan, { allowed, site, broken: plan.broken.map(({ address }) => address) });
        plan.problems.push(...look.problems);
        await writeFile(new URL('quarantine.json', dir), `${JSON.stringify({ problems: plan.problems }, null, 2)}\n`);
        if (look.stops.length) throw refusal(look.stops.join('\n'));
        const toSetAside = look.problems.filter(({ betweenPages }) => !betweenPages);
        const next = makePlan({ library: found.library, problems: mode === 'branch' ? look.problems : [...found.problems, ...toSetAside] }, mode);
        const stop = next.stop ?? whyUnmadeStops(plan.problems, mode);
        if (stop) throw refusal(`\n\n${describePlan({ ...plan, stop })}\n`);
        const lost = look.lost.map(describeFinding).slice(0, 50).join('\n');
        if (lost && mode === 'branch') throw refusal(`Some links lead nowhere:\n${lost}`);
        if (toSetAside.length) {
          logger.warn('We found problems in the finished pages. The site will be built again without the pages that cause them.');
          await buildAgain(root, dist, [...handedOver(process.env), ...toSetAside], process.env);
          return;
        }
        if (lost) logger.warn(`Some links lead nowhere:\n${lost}`);
        if (plan.problems.length) logger.warn(`\n\n${describePlan(plan)}\n`);
      },
    },
  };
}

/** An error whose message is for a person. A stack trace into our program would help nobody. */
function refusal(words: string): Error {
  return Object.assign(new Error(words), { stack: '' });
}

/** Stops the build when any file of content/ is about to be imported as a module. */
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
