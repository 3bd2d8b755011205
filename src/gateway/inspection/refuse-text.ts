import { namesSomebody } from '../../checks/people/names-somebody.ts';
import { personalDetailsIn } from '../../checks/people/personal-details-in.ts';
import { decodeLetters, findActiveTag, findProgram } from '../../mdx/attempts.ts';
import { readBytes } from '../../mdx/bytes.ts';
import { OFFICE_NUMBER } from '../../schema/office-number.ts';
import { textParts } from './text-parts.ts';

/**
 * Says why the text of a page, or the settings, is refused: whatever the editor would not even save. The text is read line by line and not
 * parsed as Markdown, because that takes more processor time than the host allows. So it lets through what only a full parse finds, which the
 * review page then reports. Undefined if the text may be kept.
 */
export function refuseText(bytes: Uint8Array): string | undefined {
  const { text, faults } = readBytes(bytes);
  const [hidden] = faults;
  if (hidden) return sentence(hidden);
  // A page starts with three dashes, and the settings with a field.
  if (!/^(?:---\n|(?:#.*\n|\s*\n)*[a-z][a-z0-9-]*:(?:\s|$))/i.test(text)) return 'This text is no page of ours. Write it in the editor, or save it as a PDF or a Word document (.docx), and add that.';
  const { fields, body, passages } = textParts(text);
  const runs = findActiveTag(body) ?? findActiveTag(fields) ?? findProgram(body)?.fault ?? findProgram(fields)?.fault;
  if (runs) return sentence(runs);
  if (RUNNING_LINK.test(decodeLetters(body).replace(/[\\\s]/g, ''))) return sentence({ what: 'A link goes to something that would run in the reader’s browser.', remedy: 'Write the full address of a page, such as https://example.org/page' });
  if (passages.some(namesSomebody)) return sentence({ what: 'There seems to be a name beside a word such as pupil, a title, an age or a year group.', remedy: 'Write a role or a letter in its place: “a pupil”, “A”, “the class teacher”.' });
  const detail = passages.filter((passage) => !isOfficeNumber(passage)).flatMap((passage) => personalDetailsIn(passage))[0];
  return detail && sentence({ what: `There seems to be ${detail} here.`, remedy: 'Take it out. For a contact, use the mailbox of a role, such as office@, or a public helpline.' });
}

/** Whether it is the field of a programme for the published number of an office. In any other kind of page the checks refuse the field. */
function isOfficeNumber(passage: string): boolean {
  const [, number] = /^telephone: ["']?([\d -]+)["']?$/.exec(passage) ?? [];
  return number !== undefined && OFFICE_NUMBER.test(number);
}

const RUNNING_LINK = /(?:\]\(<?|\]:<?|<)(?:(?:java|vb|live)script:|data:|file:|blob:)/i;

function sentence({ what, remedy }: { what: string; remedy: string }): string {
  return `What is saved is kept for ever, so put this right first: ${what} ${remedy}`;
}
