import type { Problem } from '../../checks/problem.ts';
import { readDate } from '../../dates/read-date.ts';
import { showDay, showMoment, showTerm } from '../../dates/show-dates.ts';
import { partNamed } from '../../parts/index.ts';
import type { Field, Fields } from '../../schema/fields.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { text as says } from './text.ts';

/** What the sentences of a form need to know. */
export interface InForm {
  /** The fields of the kind. */
  fields: Fields;
  /** The title of a published entry by its name; undefined if there is none. */
  titleOf(slug: string): string | undefined;
}

/**
 * Says a problem to somebody who fills in a form. The checks also address people who write the file by hand. Here nothing is said of tags, keys, files
 * or marks: parts, fields and choices go by their labels, pages by their titles, and days and terms are written as people write them.
 */
export function sayInForm<P extends Omit<Problem, 'title' | 'file' | 'line'>>(problem: P, { fields, titleOf }: InForm): P {
  const field = problem.field === undefined ? undefined : fieldAt(fields, [...(problem.path?.[0] === problem.field ? [] : [problem.field]), ...(problem.path ?? [])]);
  // An address that a page had before is not its title, although another page may be called so.
  const say = (words: string) => withPages(withDates(withParts(withChoices(words, field))), problem.rule === 'former-addresses' ? () => undefined : titleOf);
  return { ...problem, what: say(sayWhat(problem.what)), why: say(problem.why), remedy: say(sayRemedy(problem.remedy, field)) };
}

function sayWhat(what: string): string {
  return what
    .replace(/^<([A-Z]\w*)> is not closed\.$|^<\/([A-Z]\w*)> closes something that is not open\.$|^<([A-Z]\w*)> has no \/ at its end\.$/, (_, ...names: string[]) => says.what.partIncomplete(labelOf(names.find(Boolean)!)))
    .replace(/^The tag ".*" cannot be read\.$/, says.what.somePartIncomplete)
    .replace(/ has one #, which is the title of a page\.$/, says.what.headingTooLarge)
    .replace(/^The page content\/\S+ has the same title/, says.what.sameTitle)
    .replace(/^The three marks are followed by (".*")\.$/, says.what.codeLanguage);
}

/** What to do in a form. What one would do in a file is left out, or said as it is done here. */
function sayRemedy(remedy: string, field: Field | undefined): string {
  const wants = field && says.wants.sentence(wantsOf(field));
  const said = wants ? remedy.replace(says.wants.sentence(field.wants), wants) : remedy;
  return said
    .replace(/^Add a line "\w+: …"\. /, '')
    .replace(/^Add \w+="…"\. /, says.remedy.fillIn)
    .replace(/^If it is true, tick it, or write ".*"\.$/, says.remedy.tick)
    .replace(/ Write each on a line of its own, with - and a space before it\.$/, says.remedy.items)
    .replace(/ It should be the name of a file or folder in content\/[a-z-]+\/\./, says.remedy.fromList)
    .replace(/^It should be the name of a file or folder in content\/[a-z-]+\/\./, says.remedy.oneFromList)
    .replace(/ Add it there first\./, says.remedy.addFirst)
    .replace(/^Write <\/\w+> on a line of its own where it should end\.$|^Close <\w+> first, with <\/\w+>\.$|^Write <\w+ …> where it should begin, or delete <\/\w+>\.$|^Write: <.*$|^Write it like this: <.*$|^Did you mean <\w+>\?$/s, says.remedy.partAgain)
    .replace(/^Put it in where it belongs: <FillIn .* original="(.*)" \/>\.$/, says.remedy.gap)
    .replace(/^Write <Ours say="\w+" \/> instead: it becomes (.*?)\. If it is ours/, says.remedy.ours)
    .replace(/^Write <Ours say="\w+" \/> instead, or the name itself/, says.remedy.oursOrName)
    .replace(/^Take subject="…" out, or write say="mailbox"\.$/, says.remedy.subject)
    .replace(/^Write the result between <.*$/, says.remedy.result)
    .replace(/one question to a line: - .*$/, says.remedy.questions)
    .replace(/in bold: - \*\*.*$/, says.remedy.bold)
    .replace(/and its minutes: 1\. \*\*.*$/, says.remedy.minutes)
    .replace(/^Write ## .*$/s, says.remedy.heading)
    .replace(/^Write #{3,} .*$/s, says.remedy.smallerHeading)
    .replace(/Write its text, or delete the # marks\./, says.remedy.emptyHeading)
    .replace(/ If you want to show it as an example, put it between \x60 marks\./, '')
    .replace(/^Put the file beside the page and write: .*$/, says.remedy.picture)
    .replace(/^Add the file, or correct its name: .*$/, says.remedy.fileAgain)
    .replace(/^Write only the name of a file beside the page, .*$/s, says.remedy.fileOrAddress)
    .replace(/Give the file another name\./, says.remedy.otherTitle)
    .replace(/keep what is in content\/\S+ and set this one to cancelled: state: cancelled$/, says.remedy.meetingTwice)
    .replace(/: !?\[([^\]]*)\]\([^)]*\)$/, says.remedy.such)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '“$1”')
    .replace(/, or write "example: true"/, '')
    .replace(/set its state to cancelled: state: cancelled/, says.remedy.cancelled)
    .replace(/, under mailnames/, '')
    .replace(/ in content\/settings\.yml: demonstration: true$/, says.remedy.inSettings)
    .replace(/Add a line to content\/settings\.yml: .*$/s, says.remedy.fillInSettings)
    .replaceAll('content/settings.yml', says.remedy.settings)
    .replace(/(?<=one of: .*)\b[a-z]{2,3}(?:-\w+)? \((\p{Lu}[^)]*)\)/gu, '$1')
    .replace(/It should be true or false\./, says.remedy.flag)
    .replace(/Check both dates, the year first, and correct/, says.remedy.bothDates);
}

/** What a good value is, as a form says it. */
function wantsOf(field: Field): string {
  const { input } = field;
  if (input.type === 'choice') return says.wants.oneOf(input.options.map(({ label }) => label));
  if (input.type === 'group') return says.wants.parts(Object.values(input.fields).map(({ label }) => label));
  if (input.type === 'file' || input.type === 'picture') return says.wants.file(input.endings);
  return field.wants;
}

/** Names what may be chosen in a field, or in the fields within it, by its label. */
function withChoices(words: string, field: Field | undefined): string {
  return choicesIn(field).reduce((said, { value, label }) => {
    const quoted = said.replaceAll(`"${value}"`, `“${label}”`);
    // A value that is a single word may also be a word of the sentence.
    return value.includes('-') ? quoted.replace(new RegExp(`(?<![\\w“/-])${value}(?![\\w-])`, 'g'), `“${label}”`) : quoted;
  }, words);
}

function choicesIn(field: Field | undefined): readonly { value: string; label: string }[] {
  if (!field) return [];
  const { input } = field;
  if (input.type === 'choice') return input.options;
  if (input.type === 'list') return choicesIn(input.of);
  return input.type === 'group' ? Object.values(input.fields).flatMap(choicesIn) : [];
}

/** Names parts by their labels. */
function withParts(words: string): string {
  return words.replace(/<\/?([A-Z]\w*)(?: [^>]*)?>/g, (tag, name: string) => (partNamed(name) ? labelOf(name) : tag)).replace(/^In ([A-Z]\w+), the item/, (_, name: string) => says.what.inPart(labelOf(name))).replace(/^([A-Z]\w+) should hold one list/, (whole, name: string) => (partNamed(name) ? says.what.oneList(labelOf(name)) : whole));
}

function labelOf(part: string): string {
  return `“${partNamed(part)?.label ?? part}”`;
}

/** Writes days, minutes and terms as people do. One that does not exist stays as it was written. */
function withDates(words: string): string {
  return words
    .replace(/\b(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?\b/g, (written, day: string, time: string | undefined) => ('says' in readDate(day, '2026-01-01') ? written : time ? showMoment(written) : showDay(day)))
    .replace(/\b([Tt]he) term (\d{4}-(?:spring|summer|autumn))\b/g, (_, the: string, term: string) => `${the} ${lowerFirst(showTerm(term))}`)
    .replace(/\b(in|before|Choose|says|from) (\d{4}-(?:spring|summer|autumn))\b/g, (_, word: string, term: string) => `${word} the ${lowerFirst(showTerm(term))}`)
    .replace(/"(\d{4}-(?:spring|summer|autumn))"/g, (_, term: string) => `“${showTerm(term)}”`)
    .replace(/\b\d{4}-(?:spring|summer|autumn)\b/g, (term) => lowerFirst(showTerm(term)));
}

/** Names pages by their titles. */
function withPages(words: string, titleOf: InForm['titleOf']): string {
  return words
    .replace(/\bcontent\/[a-z-]+\/([a-z0-9-]+)(?:\/index)?\.mdx\b/g, (_, slug: string) => named(slug) ?? says.what.anotherPage)
    .replace(/"([a-z0-9]+(?:-[a-z0-9]+)*)"/g, (quoted, slug: string) => named(slug) ?? quoted);
  function named(slug: string): string | undefined {
    const title = titleOf(slug);
    return title && `“${title}”`;
  }
}

function fieldAt(fields: Fields, path: readonly (string | number)[]): Field | undefined {
  let siblings: Fields = fields;
  let field: Field | undefined;
  for (const step of path) {
    const next: Field | undefined = typeof step === 'number' ? (field?.input.type === 'list' ? field.input.of : undefined) : Object.hasOwn(siblings, step) ? siblings[step] : undefined;
    if (!next) return field;
    field = next;
    siblings = field.input.type === 'group' ? field.input.fields : {};
  }
  return field;
}
