import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A bare Git repository with the editor's drafts and what is published. */
export interface Repository {
  folder: string;
  /** Runs git and returns its output as text, without the last line break. Throws git's error message. */
  git(args: readonly string[], options?: { input?: string | Buffer; env?: Record<string, string> }): Promise<string>;
  /** Runs git and returns its output as bytes. */
  bytes(args: readonly string[]): Promise<Buffer>;
  /** Replaces the folder `into` with the published content/. */
  checkOut(into: string): Promise<void>;
  /** Publishes what has changed in the content/ of a checkout since the last time. Returns whether anything had changed. */
  publishCheckout(from: string): Promise<boolean>;
}

const run = promisify(execFile);

/** Ignores this computer's own Git settings, and never asks for a password. */
const QUIET = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };

/**
 * Opens the repository at `folder`. At the first start, it is made from the checkout `from`, whose own files are never touched. To start afresh,
 * delete the folder. Throws a sentence if git is not installed.
 */
export async function openRepository({ from, folder }: { from: string; folder: string }): Promise<Repository> {
  const repository = repositoryAt(folder);
  if (!existsSync(join(folder, 'HEAD'))) await make(from, folder);
  return repository;
}

function repositoryAt(folder: string): Repository {
  const bytes = (args: readonly string[], { input, env }: { input?: string | Buffer; env?: Record<string, string> } = {}): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const child = execFile('git', ['-c', 'core.hooksPath=/dev/null', `--git-dir=${folder}`, ...args], { env: { ...process.env, ...QUIET, ...env }, encoding: 'buffer', maxBuffer: 200_000_000 },
        (error, out, complaint) => (error ? reject(explain(error, complaint.toString().trim(), out.toString(), folder)) : resolve(out)));
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
  const git: Repository['git'] = async (args, options) => (await bytes(args, options)).toString().trimEnd();
  const checkOut = async (into: string) => {
    const fresh = `${into}.new`;
    const env = { GIT_INDEX_FILE: join(folder, 'index-of-site') };
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    await git(['read-tree', 'refs/heads/main:content'], { env });
    await git(['-C', fresh, `--work-tree=${fresh}`, 'checkout-index', '--all', '--force'], { env });
    await rm(into, { recursive: true, force: true });
    await rename(fresh, into);
  };
  const publishCheckout = async (from: string) => {
    const env = { GIT_INDEX_FILE: join(folder, 'index-of-checkout') };
    const files = { env: { GIT_INDEX_FILE: join(folder, 'index-of-change') } };
    await git(['read-tree', '--empty'], { env });
    await git(['-C', from, `--work-tree=${from}`, 'add', '--all', '--', 'content'], { env });
    const now = await git(['write-tree'], { env });
    const changes = (await git(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', LAST_PUBLISHED, now, '--', 'content'])).split('\0').filter(Boolean);
    if (changes.length === 0) return false;
    const lines = changes.flatMap((about, index) => {
      const [, mode, , sha] = about.split(' ');
      return index % 2 ? [] : [`${mode} ${sha}\t${changes[index + 1]}\0`];
    });
    await git(['read-tree', 'refs/heads/main'], files);
    await git(['update-index', '-z', '--index-info'], { ...files, input: lines.join('') });
    const main = await git(['rev-parse', 'refs/heads/main']);
    const commit = await git(['commit-tree', '-p', main, '-m', 'Changed in the folder content/ of this computer', await git(['write-tree'], files)], { env: SOMEBODY });
    await git(['update-ref', 'refs/heads/main', commit, main]);
    await git(['update-ref', LAST_PUBLISHED, await git(['commit-tree', '-m', 'The folder content/', now], { env: SOMEBODY })]);
    return true;
  };
  return { folder, git, bytes, checkOut, publishCheckout };
}

function explain(error: Error, complaint: string, out: string, folder: string): Error {
  if (!existsSync(join(folder, 'HEAD'))) return new Error('The folder .local/, where the editor keeps its drafts, is gone. Stop npm start with Ctrl+C and start it again: it makes a new one from this folder.');
  return Object.assign(new Error(complaint || error.message), { out });
}

/** The ref that records the content/ of the checkout when it was last published. */
const LAST_PUBLISHED = 'refs/local/checkout';

const SOMEBODY = { GIT_AUTHOR_NAME: 'This computer', GIT_AUTHOR_EMAIL: 'this-computer@localhost.invalid', GIT_COMMITTER_NAME: 'This computer', GIT_COMMITTER_EMAIL: 'this-computer@localhost.invalid' };

async function make(from: string, folder: string): Promise<void> {
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  const inherits = existsSync(join(from, '.git'));
  try {
    await run('git', inherits ? ['clone', '--quiet', '--bare', '--no-hardlinks', '--single-branch', from, half] : ['init', '--quiet', '--bare', '--initial-branch=main', half], { env: { ...process.env, ...QUIET } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('The editor keeps its drafts with the program "git", and there is none on this computer. Install it from https://git-scm.com, and start again.');
    throw error;
  }
  const { git } = repositoryAt(half);
  const hasCommit = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).catch(() => '');
  if (hasCommit) {
    await git(['update-ref', 'refs/heads/main', hasCommit]);
    await git(['symbolic-ref', 'HEAD', 'refs/heads/main']);
  } else {
    await git(['-C', from, `--work-tree=${from}`, 'add', '--', 'content']);
    await git(['update-ref', 'refs/heads/main', await git(['commit-tree', '-m', 'What was there at the first start', await git(['write-tree'])], { env: SOMEBODY })]);
  }
  await git(['update-ref', LAST_PUBLISHED, 'refs/heads/main']);
  // A path on this computer should not remain in the copy.
  await git(['remote', 'remove', 'origin']).catch(() => undefined);
  await rename(half, folder);
}
