import type { FileFault } from '../file-fault.ts';

/** Why a PDF cannot be made fit to share: something a person has to correct in the program that made it. */
export type Reason = keyof typeof WORDS;

const AGAIN = 'Print it to a new PDF (Print, Save as PDF), and add that.';
const WORDS = {
  acts: ['holds a program, a form that sends, or another file.', 'Nobody can see what it does before they open it.', AGAIN],
  locked: ['is locked.', 'Some people could not open or print it.', 'Save it again without a password, and add that.'],
  damaged: ['cannot be opened.', 'It is damaged, or locked with a password.', 'Save it again as PDF from the program that made it.'],
  unreadable: ['is made in a way that cannot be inspected.', 'Programs may show it differently, and nobody could say what it does when it is opened.', AGAIN],
  large: ['is far larger inside than it seems.', 'A phone could not open it.', 'Make its pictures smaller, save it as PDF again, and add that.'],
  layers: ['has layers that are hidden.', 'Everybody who has the file can switch them on and read them.', AGAIN],
  filled: ['is a form that somebody has filled in.', 'What they wrote would be published with it.', 'Empty the form, and save it again. If the answers may be shared, print it to a new PDF (Print, Save as PDF).'],
  'hidden-fields': ['is a form with hidden fields.', 'Their content would be published with it.', AGAIN],
  signed: ['has somebody’s signature in it.', 'The signature names a person, and it would not be valid in a copy.', AGAIN],
  unredacted: ['marks text to be blacked out, which has not been done.', 'The text is still in the file, where everybody can read it.', 'Apply the redactions in the program that marked them, and save it again.'],
  'typed-over': ['has text typed over it that not every program shows.', 'Some readers would not see it.', AGAIN],
} as const;

/** Thrown where cleaning has to stop. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The reason in whole sentences, for the person who adds the file. */
export function faultOf(name: string, reason: Reason): FileFault {
  const [what, why, remedy] = WORDS[reason];
  return { what: `"${name}" ${what}`, why, remedy };
}
