import { Refusal } from './refusal.ts';

/** What a build that stopped says to a person: where, and what to do, without a stack trace. `DEBUG` in the environment adds that for whoever looks for the fault. */
export function describeFailure(error: unknown, env: NodeJS.ProcessEnv): string {
  const { message = String(error), code, stack } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (error instanceof Refusal) return message;
  if (code === 'ENOSPC' || /no space left on device/i.test(message)) return 'There is no room left on the disk. Make room, for example by deleting node_modules/.cache, and build again. Nothing has been published; the site is as it was.';
  if (env.DEBUG) return stack ?? message;
  // A program that we use may have put its own trace into the message.
  const plain = message.split('\n').filter((line) => !/^\s+(?:at |\d+: )/.test(line)).join('\n');
  return `${plain}\n\nThe build stopped at a fault of the program. Nothing has been published; the site is as it was. Build again; if it stops again, DEBUG=1 says more for whoever looks after the program.`;
}
