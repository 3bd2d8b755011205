/**
 * Writes a made partnership of N resources into FOLDER/content: node bench/partnership/cli.ts N FOLDER [COMMITS]
 * With COMMITS, FOLDER becomes a Git repository with so many commits, in which pages came, changed and went.
 */
import { commitHistory } from './history.ts';
import { makePartnership } from './partnership.ts';

const [resources, folder, commits] = process.argv.slice(2);
if (!resources || !folder || !Number.isInteger(Number(resources))) {
  console.error('Say how many resources and where: node bench/partnership/cli.ts 1000 /tmp/thousand [5000]');
  process.exit(1);
}
await makePartnership({ folder, resources: Number(resources) });
if (commits) await commitHistory(folder, Number(commits));
