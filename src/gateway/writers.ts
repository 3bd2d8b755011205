import type { ComparedCommit } from './compare.ts';
import { oneLine } from './one-line.ts';

/** Somebody who wrote, and when they started. */
export interface Writer {
  name: string;
  email: string;
  date?: string;
}

/** Everybody who wrote in these commits, in the order in which they started. Merging a draft with `main` on the code host does not count as writing. */
export function writersOf(commits: readonly ComparedCommit[]): Writer[] {
  const all = commits.flatMap(({ commit, parents }) => (commit.author && parents.length < 2 ? [commit.author] : []));
  return all.filter((writer, at) => all.findIndex((other) => isSameWriter(other, writer)) === at);
}

/** Whether two writers are the same person, by the address that the sign-in has verified. */
export function isSameWriter(one: Pick<Writer, 'email'>, other: Pick<Writer, 'email'>): boolean {
  return one.email.toLowerCase() === other.email.toLowerCase();
}

/** A writer in the form that a commit needs: on one line, without the characters that have a meaning there. */
export function signature({ name, email, date }: Writer): Writer {
  const address = oneLine(email).replace(/[<>\s]/g, '');
  return { name: oneLine(name).replace(/[<>]/g, '').trim() || address, email: address, ...(date ? { date } : {}) };
}

/** A writer in a commit trailer: `Name <address>`. */
export function nameLine(writer: Writer): string {
  const { name, email } = signature(writer);
  return `${name} <${email}>`;
}
