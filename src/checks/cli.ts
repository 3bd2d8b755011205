/**
 * `npm run check`: checks everything in content/ against the rules, and reports all there is to put right. With `-- --reading` it also
 * says how each page reads; this stops nothing.
 */
import { today } from '../dates/show-dates.ts';
import { readFile } from 'node:fs/promises';
import { askForSources } from './ask-for-sources.ts';
import { notesOn } from './notes.ts';
import { makePlan } from './build/plan.ts';
import { describeReadings } from './readings.ts';
import { annotate, describePlan } from './report.ts';
import { survey } from './content/survey.ts';

const found = await survey(process.cwd(), today(new Date()));
const plan = makePlan(found, 'branch');
if (process.argv.includes('--reading')) console.log(`${describeReadings(found.library)}\n`);
if (plan.stop || plan.problems.length) {
  if (process.env.GITHUB_ACTIONS) console.log(annotate(plan));
  // This command only checks: what is on the site stays there whatever it finds.
  console.error(describePlan(plan.stop && plan.problems.length ? { ...plan, stop: 'Nothing here will be published until then.' } : plan));
  if (plan.stop) process.exitCode = 1;
} else {
  for (const note of [notesOn(found.library, await readFile('content/settings.yml', 'utf8')), askForSources(found.library)]) if (note) console.log(`${note}\n`);
  console.log(`${found.library.entries.length} pages are in order.`);
}
