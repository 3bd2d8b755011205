import type { ComparedCommit } from './compare.ts';
import { oneLine } from './one-line.ts';

/** Somebody who wrote, and when they began. */
export interface Writer {
  name: string;
  email: string;
  date?: string;
}

/** Everybody who wrote in some commits, who began first. Joining a draft with `main` on the code host is nobody's writing. */
export function writersOf(commits: readonly ComparedCommit[]): Writer[] {
  const all = commits.flatMap(({ commit, parents }) => (commit.author && parents.length < 2 ? [commit.author] : []));
  return all.filter((writer, at) => all.findIndex((other) => isSameWriter(other, writer)) === at);
}

/** Whether two are the same person: by their address, which the sign-in has verified. */
export function isSameWriter(one: Pick<Writer, 'email'>, other: Pick<Writer, 'email'>): boolean {
  return one.email.toLowerCase() === other.email.toLowerCase();
}

/** A writer as a commit names them: on one line, without the characters that mean something there. */
export function signature({ name, email, date }: Writer): Writer {
  const address = oneLine(email).replace(/[<>\s]/g, '');
  return { name: oneLine(name).replace(/[<>]/g, '').trim() || address, email: address, ...(date ? { date } : {}) };
}

/** A writer in the last lines of a commit: `Name <address>`. */
export function nameLine(writer: Writer): string {
  const { name, email } = signature(writer);
  return `${name} <${email}>`;
}
