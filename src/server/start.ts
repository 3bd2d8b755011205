/** `npm start`: the whole partnership on this computer. Builds the site from what is published, serves it with the editor, and builds it again whenever something changes. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFoundation } from '../gateway/person.ts';
import { openPartnership, type Partnership } from './local/partnership.ts';
import { readHeaders } from './headers.ts';
import { createBuildProgress } from './build-progress.ts';
import { createInbox } from './inbox.ts';
import { createSentIn } from './sent-in.ts';
import { takeServingLock } from './serving-lock.ts';
import { copyProject } from './project-copy.ts';
import { samplePeople } from './sample-people.ts';
import { readPort } from './port.ts';
import { createRebuilder } from './rebuilder.ts';
import { replaceFolder } from './replace-folder.ts';
import { serve, type Served } from './server.ts';
import { buildSite, type SiteBuild } from './site-build.ts';
import { watchFolders } from './watch-folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'dist');
// Built beside it and then moved into its place, so that a failed build leaves the last good site alone.
const into = join(root, '.local', `start-${process.pid}`);
// Published content is built outside the checkout, which belongs to whoever works in it.
const site = join(root, '.local', 'site');
// What builds make is cached with the project, so that it is made once and not once for each copy.
process.env.TAKEAWAY_CACHE ??= join(root, 'node_modules/.cache/takeaway');
process.env.BUILD_CACHE ??= join(root, 'node_modules/.cache/site');
let partnership: Partnership;
let served: Served;
const stopping = new AbortController();
let unwatch = () => {};
let releaseLock = () => Promise.resolve();

try {
  await start();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  await tidyUp();
}

async function start(): Promise<void> {
  const pages = { folder, headers: readHeaders(join(root, 'netlify.toml')), port: readPort(process.env.PORT) };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());
  if (process.env.npm_lifecycle_event) stopWithParent();
  // Better to find out now than after the build that the port is taken.
  await (await serve(pages)).close();
  releaseLock = await takeServingLock(join(root, '.local', 'serving'));

  const changes = watchForChanges();
  let published = () => {};
  partnership = await openPartnership({
    root, folder: join(root, '.local'), people: await samplePeople(root), published: () => published(),
    tell: (email, path) => console.log(`A message to ${email}: choose a new password at ${served.address}${path}`),
  });
  console.log('Building the site…');
  const first = await build();
  if (stopping.signal.aborted) return tidyUp();
  if (!first.done) throw new Error(`${first.report}\n\nThe site could not be built; the reason is given above. Put it right, and run npm start again.`);
  console.log(describe(first));

  const inboxFolder = join(root, '.local', 'inbox');
  const inbox = createInbox({
    folder: inboxFolder, now: () => new Date(),
    tell: ({ form }, at) => console.log(form === 'share' || form === 'trial' ? `Something was sent in. Make a page of it: ${served.address}/admin/sent-in/#${basename(at)}` : `Somebody has sent in the form "${form}". It is in ${at}`),
  });
  const sentIn = createSentIn({ folder: inboxFolder, identify: partnership.identify });
  served = await serve({ ...pages, services: [...partnership.services, inbox, sentIn] });
  console.log(`\nThe site is at ${served.address}/\nThe editor is at ${served.address}/admin/  Sign in as one of these:\n${describePeople()}`);
  console.log('\nPublish something, or change a file in content/, and the site is built again; then reload the page. Ctrl+C stops it.\n');
  published = keepBuilding(served, changes);
}

/** npm passes SIGTERM to the shell between it and us. The shell exits without telling us, and we would go on holding the port. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopping.abort(), 500).unref();
}

/** Watches for changes. One that happens during the first build, before there is a listener, is reported as soon as there is one. */
function watchForChanges(): { tell: (listener: () => void) => void } {
  let isUntold = false;
  let told = () => {
    isUntold = true;
  };
  const watched = ['content', 'src', 'public'].map((name) => join(root, name));
  unwatch = watchFolders(watched, () => told(), (error) => {
    console.error(`Changes can no longer be noticed (${error.message}). The site is still being served; run npm start again after a change.`);
  });
  return {
    tell: (listener) => {
      told = listener;
      if (isUntold) listener();
    },
  };
}

function describePeople(): string {
  return partnership.people.map(({ name, email, password, roles }) => `  ${isFoundation({ roles }) ? `${name} (publishes)` : `a teacher (${name})`}: ${email}  password: ${password}`).join('\n');
}

/** Builds again after each change, and returns a function that reports one. */
function keepBuilding(served: Served, changes: ReturnType<typeof watchForChanges>): () => void {
  const rebuilder = createRebuilder({ build: buildAgain, fail: (error) => console.error(error instanceof Error ? error.message : error), quiet: 300 });
  changes.tell(rebuilder.changed);
  stopping.signal.addEventListener('abort', async () => {
    await Promise.all([rebuilder.stop(), served.close()]);
    await tidyUp();
  });
  return rebuilder.changed;
}

async function buildAgain(): Promise<void> {
  const built = await build();
  if (stopping.signal.aborted) return;
  if (built.done) console.log(`${describe(built)} Reload the page to see what has changed.`);
  else console.error(`${built.report}\n\nThe site could not be built; the reason is given above. What you see is still the last good version.`);
}

async function build(): Promise<SiteBuild> {
  await partnership.repository.publishCheckout(root);
  await copyProject(root, site);
  await partnership.repository.checkOut(join(site, 'content'));
  const progress = createBuildProgress({ write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY, now: () => performance.now() });
  const clock = setInterval(progress.look, 1000);
  const built = await buildSite({ root: site, into, last: folder, signal: stopping.signal, history: partnership.repository.folder, hear: progress.hear }).finally(() => {
    clearInterval(clock);
    progress.end();
  });
  if (built.done) await replaceFolder(folder, into);
  return built;
}

function describe({ pages, drawn, seconds, report }: SiteBuild): string {
  const line = `${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds.toFixed(1)} seconds, ${drawn} of them new or changed.`;
  return report ? `${report}\n\nA page that could not be shown safely has been set aside until this is put right.\n${line}` : line;
}

async function tidyUp(): Promise<void> {
  unwatch();
  await releaseLock();
  await rm(into, { recursive: true, force: true });
}
