import type { Person } from './verdict.ts';

/** A commit as the code host describes it. https://docs.github.com/en/rest/commits/commits#get-a-commit */
export interface Commit {
  commit: { message: string; author: { email: string } | null };
}

/** Whose a draft is: that of a school, or of somebody whose account names none. */
export interface Owner {
  school?: string;
  email?: string;
}

/**
 * The message of a commit with the school of whoever makes it as its last line. `message` is one line. Only the gateway writes this line, and it
 * lets nobody add a commit that says of somebody else that they made it; so a draft says truly whose it is.
 */
export function signMessage(message: string, { school }: Person): string {
  return school && NAME.test(school) ? `${message}\n\nSchool: ${school}` : message;
}

/** Who made a commit. */
export function ownerOf({ commit: { message, author } }: Commit): Owner {
  return { school: SCHOOL.exec(message.trimEnd())?.[1], email: author?.email };
}

/** Whether a draft is this person’s: their school’s, or their own where it is nobody else’s. */
export function isOwn(person: Person, { school, email }: Owner): boolean {
  return school ? school === person.school : email !== undefined && email === person.email;
}

/** Whether a commit says that this person made it. */
export function isMadeBy(person: Person, commit: Commit): boolean {
  const { school, email } = ownerOf(commit);
  return email === person.email && school === ownerOf({ commit: { message: signMessage('', person), author: null } }).school;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SCHOOL = /\n\nSchool: ([a-z0-9]+(?:-[a-z0-9]+)*)$/;
