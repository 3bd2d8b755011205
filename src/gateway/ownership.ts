import type { Person } from './person.ts';

/** A commit as the code host describes it. https://docs.github.com/en/rest/commits/commits#get-a-commit */
export interface Commit {
  commit: { message: string; author: { email: string } | null };
}

/** The owner of a draft: a school, or somebody whose account names none. */
export interface Owner {
  school?: string;
  email?: string;
}

/**
 * Adds the school of whoever makes a commit as the last line of its message. `message` is one line. Only the gateway writes that line, and it
 * lets nobody add a commit that names somebody else as its author, so a draft always names its true owner.
 */
export function signMessage(message: string, { school }: Person): string {
  return school && NAME.test(school) ? `${message}\n\nSchool: ${school}` : message;
}

/** Reads who made a commit. */
export function ownerOf({ commit: { message, author } }: Commit): Owner {
  return { school: SCHOOL.exec(message.trimEnd())?.[1], email: author?.email };
}

/** Whether a draft belongs to this person: to their school, or to themselves if it has no school. */
export function isOwn(person: Person, { school, email }: Owner): boolean {
  return school ? school === person.school : email !== undefined && email === person.email;
}

/** Whether a commit names this person as its author. */
export function isMadeBy(person: Person, commit: Commit): boolean {
  const { school, email } = ownerOf(commit);
  return email === person.email && school === ownerOf({ commit: { message: signMessage('', person), author: null } }).school;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SCHOOL = /\n\nSchool: ([a-z0-9]+(?:-[a-z0-9]+)*)$/;
