import { execFile } from 'node:child_process';
import { DEMONSTRATION } from '../schema/demonstration.ts';

/** When a site came to its address, in seconds since 1970. */
export interface AddressSince {
  /** When the address was last changed in public. Pages removed before were never public here. */
  at: number;
  /** When a copy of the demonstration got an address of its own, if the site began as one. What was there then was written by the makers of the demonstration. */
  begun?: number;
  /** The first address of its own. */
  first: string;
}

/**
 * Since when the site has been at `address`, from the published changes of the address in content/settings.yml. Returns nothing when the
 * repository does not say: there is none, or its newest settings name another address, as in a fresh copy of somebody else's site.
 * `root` and `env` as for `readHistory`.
 */
export async function readAddressSince(root: string, env: NodeJS.ProcessEnv, address: string): Promise<AddressSince | undefined> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  const query = ['log', '--first-parent', '-m', '--relative', '--no-renames', '--unified=0', '--no-color', '--no-ext-diff', '-G', '^address:', '--format=%x01%ct', '-p', 'HEAD', '--', 'content/settings.yml'];
  const log = await new Promise<string>((resolve) => {
    execFile('git', [...place, ...query], { cwd: root, maxBuffer: 20_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => resolve(error ? '' : out));
  });
  const changes = log.split('\x01').slice(1).map((change) => ({ at: Number.parseInt(change, 10), to: named('+', change), from: named('-', change) })).filter(({ to, from }) => to !== from);
  const [last] = changes;
  if (!last || last.to !== address) return undefined;
  const begun = changes.find(({ from }) => from === DEMONSTRATION.address);
  return { at: last.at, first: (begun ?? changes.at(-1)!).to ?? address, ...(begun ? { begun: begun.at } : {}) };
}

/** The address in the line that a change adds (`+`) or removes (`-`), without quotation marks or a comment. */
function named(side: '+' | '-', change: string): string | undefined {
  return new RegExp(`^\\${side}address:\\s*(["']?)(\\S*?)\\1(?:\\s+#.*)?\\s*$`, 'm').exec(change)?.[2];
}
