import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Cost } from './measure.ts';
import { writePlainTexts, type PlainTexts } from './plain-texts.ts';

/** Another tool that publishes the same texts. Its folder `peers/NAME/` has what somebody would write who uses it as it comes. */
export interface Peer {
  name: string;
  label: string;
  /** Where it wants its texts, within its folder. */
  wants: PlainTexts;
  /** A program that has to be on the PATH; without it the peer is left out. */
  needs?: string;
  /** What it keeps from an earlier build. */
  keeps: readonly string[];
  /** How many texts it can be asked for without being named, and why not more. */
  most?: { texts: number; why: string };
}

/** Everyone beside us. Each builds into `dist/`. */
export const PEERS: readonly Peer[] = [
  { name: 'starlight', label: 'Starlight 0.42.4, side bar generated', wants: { texts: 'src/content/docs', files: 'public' }, keeps: ['.astro', 'node_modules/.astro', 'node_modules/.vite'], most: { texts: 3000, why: 'each page lists all others, so ten thousand would fill 26 GB' } },
  { name: 'eleventy', label: 'Eleventy 3.1.8 with Pagefind 1.5.2', wants: { texts: 'texts', files: 'public' }, keeps: [] },
  { name: 'hugo', label: 'Hugo with Pagefind 1.5.2', wants: { texts: 'content', files: 'static' }, needs: 'hugo', keeps: ['resources', '.hugo_build.lock'] },
  { name: 'vitepress', label: 'VitePress 1.6.4 with local search', wants: { texts: 'texts', files: 'texts/public', heading: true }, keeps: ['.vitepress/cache'], most: { texts: 3000, why: 'it keeps all pages in memory' } },
  { name: 'docusaurus', label: 'Docusaurus 3.10.2 with local search', wants: { texts: 'docs', files: 'static' }, keeps: ['.docusaurus', 'node_modules/.cache'], most: { texts: 3000, why: 'it keeps all pages in memory' } },
];

/** Copies a peer to `workshop`, with its packages, and returns its folder. Installs them only when its lock has changed since. Throws when that fails. */
export function installPeer({ name }: Peer, workshop: string): string {
  const folder = join(workshop, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'peers', name), folder, { recursive: true });
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return folder;
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packages of ${name} could not be installed in ${folder}:\n${stderr}`);
  writeFileSync(installed, lock);
  return folder;
}

/** Whether the program that a peer needs is there. */
export function isThere({ needs }: Peer): boolean {
  return !needs || spawnSync(needs, ['version']).status === 0;
}

/** Builds the resources of `content` with a peer whose packages are in `folder`, without anything left from before. */
export async function buildPeer({ wants, keeps }: Peer, folder: string, content: string): Promise<Cost> {
  for (const left of [...keeps, 'dist', join(wants.texts, 'resources'), join(wants.files, 'files')]) rmSync(join(folder, left), { recursive: true, force: true });
  writePlainTexts(content, { ...wants, texts: join(folder, wants.texts), files: join(folder, wants.files) });
  return measure(['npm', 'run', '--silent', 'build'], folder, { ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NODE_ENV: 'production', NO_UPDATE_NOTIFIER: '1' });
}
