/** Somebody who wrote a comment: whoever publishes, somebody of a school (by its slug), or a writer without a school. */
export type CommentWriter = { role: 'reviewer' | 'writer' } | { role: 'school'; school: string };

/** The place in a text that a comment is about, as it was when the comment was written. */
export interface CommentPlace {
  /** The words that the comment is about; empty if it is about the page as a whole. */
  quote: string;
  /** The number of the top-level block, counted from 0. */
  block: number;
  /** Where the words begin in the text of the block. */
  offset: number;
}

/** A comment on a draft, with the answers to it. Moments are ISO dates with their time. */
export interface CommentThread extends CommentPlace {
  id: number;
  by: CommentWriter;
  text: string;
  at: string;
  answers: { by: CommentWriter; text: string; at: string }[];
  isDone: boolean;
}

/** A comment as the code host returns it. https://docs.github.com/en/rest/issues/comments */
export interface HostComment {
  id: number;
  body: string;
  created_at: string;
  user?: { login?: string } | null;
}

const BY = '(the reviewer|the writer|the school ([a-z0-9-]+))';
const COMMENT = new RegExp(`^Comment by ${BY} on (?:the page|block (\\d+), character (\\d+)\\.\\n\\nThe text:\\n\\n    (.*))\\.?\\n\\nThe comment:\\n\\n([^]*)$`);
const ANSWER = new RegExp(`^Answer by ${BY} to comment (\\d+)\\.\\n\\n([^]*)$`);
const DONE = new RegExp(`^Comment (\\d+) is (done|open again), says ${BY}\\.$`);

/**
 * Reads the comments on places in the text from everything that is written below a pull request, the oldest first. `login` is the account with
 * which the gateway writes, if it is known: anybody can write below a public pull request, and what others write there does not count.
 */
export function readComments(all: readonly HostComment[], login?: string): CommentThread[] {
  const threads = new Map<number, CommentThread>();
  for (const { id, body, created_at: at, user } of all) {
    if (login && user?.login && user.login !== login) continue;
    const text = body.replaceAll('\r\n', '\n').trimEnd();
    const comment = COMMENT.exec(text);
    const answer = ANSWER.exec(text);
    const done = DONE.exec(text);
    if (comment) threads.set(id, { id, at, by: writerOf(comment[1]!, comment[2]), block: Number(comment[3] ?? 0), offset: Number(comment[4] ?? 0), quote: comment[5] ?? '', text: outdent(comment[6]!), answers: [], isDone: false });
    else if (answer) threads.get(Number(answer[3]))?.answers.push({ at, by: writerOf(answer[1]!, answer[2]), text: outdent(answer[4]!) });
    else if (done && threads.has(Number(done[1]))) threads.get(Number(done[1]))!.isDone = done[2] === 'done';
  }
  return [...threads.values()];
}

function writerOf(by: string, school: string | undefined): CommentWriter {
  return school ? { role: 'school', school } : { role: by === 'the reviewer' ? 'reviewer' : 'writer' };
}

function outdent(text: string): string {
  return text.split('\n').map((line) => line.replace(/^ {1,4}/, '')).join('\n');
}
