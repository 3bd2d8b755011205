import type { FileFault } from './inspect.ts';

/** Things in a PDF that act by themselves or carry other files, as PDF (ISO 32000) names them. */
const ACTS = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR)\b/;

/** A program or an organisation, not a person. */
const NO_PERSON = /school|academy|college|nursery|council|trust|foundation|partnership|microsoft|adobe|word|writer|office|google|canva|indesign|powerpoint|publisher|unknown|user|admin|^$/i;

/** What a PDF holds that must not travel with it. */
export async function findInPdf(name: string, bytes: Uint8Array): Promise<FileFault[]> {
  const { getDocumentProxy } = await import('unpdf');
  const raw = plainNames(new TextDecoder('latin1').decode(bytes));
  if (/\/Encrypt\b/.test(raw)) return [fault(name, 'is locked.', 'Some people could not open or print it.', 'Save it again without a password, and add that.')];
  if (ACTS.test(raw)) return [acts(name)];
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const [scripts, attached, opened, { info }] = await Promise.all([pdf.getJSActions(), pdf.getAttachments(), pdf.getOpenAction(), pdf.getMetadata()]);
    await pdf.cleanup();
    if (scripts || attached || (opened && 'action' in opened)) return [acts(name)];
    const author = String((info as { Author?: unknown }).Author ?? '').trim();
    return NO_PERSON.test(author) ? [] : [fault(name, 'names a person as its author.', 'Everybody who opens it can read that name.', 'In Word, choose File, Info, take the author out, and save it as PDF again.')];
  } catch {
    return [fault(name, 'cannot be opened.', 'It is damaged, or locked with a password.', 'Save it again as PDF from the program that made it.')];
  }
}

function acts(name: string): FileFault {
  return fault(name, 'holds a program, a form that sends, or another file.', 'Nobody sees what it does before it is opened.', 'Print it to a new PDF (Print, Save as PDF), and add that.');
}

/** Names can be written with codes, #4A for J, so that a plain search does not find them. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}
