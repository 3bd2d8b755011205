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
 * The checks inside `astro build`: before it, everything in content/ is held to the rules; during it, no file of content/ may be
 * run as code; after it, every entry that should have been loaded has been, and the finished pages are looked through. What is found
 * there is traced to its page. Where the site is published, that page is set aside and the site is built once more without it. With
 * `isDeploy` the site goes out to the public, so it must say nothing of itself that is not true.
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
        if (missed.length) throw refusal(`These kinds of content did not come through the checks: ${missed.join(', ')}. Give them checkedLoader() in src/content.config.ts.`);
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
        const grave = look.problems.filter(({ betweenPages }) => !betweenPages);
        const next = makePlan({ library: found.library, problems: mode === 'branch' ? look.problems : [...found.problems, ...grave] }, mode);
        const stop = next.stop ?? whyUnmadeStops(plan.problems, mode);
        if (stop) throw refusal(`\n\n${describePlan({ ...plan, stop })}\n`);
        const lost = look.lost.map(describeFinding).slice(0, 50).join('\n');
        if (lost && mode === 'branch') throw refusal(`Some links lead nowhere:\n${lost}`);
        if (grave.length) {
          logger.warn('Something was found in the finished pages. The site is made once more without the pages that it comes from.');
          await buildAgain(root, dist, [...handedOver(process.env), ...grave], process.env);
          return;
        }
        if (lost) logger.warn(`Some links lead nowhere:\n${lost}`);
        if (plan.problems.length) logger.warn(`\n\n${describePlan(plan)}\n`);
      },
    },
  };
}

/** An error whose words are for a person: where in our program it arose would help nobody. */
function refusal(words: string): Error {
  return Object.assign(new Error(words), { stack: '' });
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
