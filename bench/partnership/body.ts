import { fill, paragraph, sentence, someWords, word } from './english.ts';
import { aroundLetter, letter, type LetterLanguage } from './letters.ts';
import { makeRandom, type Random } from './random.ts';

/** What the text of a resource needs to know of its page and of others. */
export interface BodyOf {
  seed: number;
  kind: string;
  language: LetterLanguage;
  /** The number of the page whose letter this is: its own, or that of the original it translates. */
  letterOf: number;
  /** Pages that it may link to: title and address. */
  links: readonly { title: string; address: string }[];
  /** The name of the picture beside it, if there is one. */
  picture?: string;
  /** The name of the document beside it, if there is one. */
  document?: string;
  school: string;
}

/** How long a text becomes, in characters, before its sources. */
const LENGTH = 5_200;

const HEADINGS = [
  'What you need', 'Before you begin', 'How it goes', 'If it does not work', 'With younger children', 'With older pupils', 'Afterwards', 'What we learnt', 'For whoever leads it', 'What to say at home', 'When time is short', 'When to pass it on', 'Questions we were asked', 'How we began', 'What we left out', 'On a busy day', 'In another language', 'For governors', 'What pupils said', 'Who does what', 'A second look', 'In special schools', 'At the end of term', 'What it is not',
];

/** The text of a resource: about six thousand bytes of headings, paragraphs, lists, tables and parts. */
export function makeBody(of: BodyOf, random: Random): string {
  const pieces = [...opening(of, random)];
  const sections = [...random.some(MAKERS, MAKERS.length)];
  const headings = new Set<string>();
  for (let length = pieces.join('').length; length < LENGTH; ) {
    let heading = random.pick(HEADINGS);
    if (headings.has(heading) && headings.size < HEADINGS.length) heading = HEADINGS.find((one) => !headings.has(one))!;
    headings.add(heading);
    const make = sections.splice(random.below(sections.length), 1)[0] ?? prose;
    const text = `## ${heading}\n\n${of.language === 'en-GB' ? paragraph(random, 2 + random.below(3)) : aroundLetter(random, of.language, 5)}\n\n${of.language === 'en-GB' ? make(of, random) : list(of, random)}`;
    pieces.push(text);
    length += text.length;
  }
  if (random.chance(45)) pieces.push('<UseWithCare />');
  pieces.push(...closing(of, random));
  return pieces.join('\n\n');
}

function opening(of: BodyOf, random: Random): string[] {
  const first = of.language === 'en-GB' ? paragraph(random, 3) : aroundLetter(random, of.language, 4);
  const picture = of.picture ? [`<Picture file="${of.picture}" description="${describePicture(random)}" caption="Drawn by pupils of ${of.school}, with ${word('adult', random)}." />`] : [];
  if (of.kind === 'letter') return [first, letter(makeRandom(of.seed, `letter ${of.letterOf}`), of.language), ...picture];
  if (of.kind === 'script') return [first, `## Say this\n\n${say(of, random)}`, dialogue(of, random), ...picture];
  if (of.kind === 'cards') return [first, ...picture, cards(of, random)];
  if (of.kind === 'circle-plan' || of.kind === 'session-plan') return [first, ...picture, steps(of, random)];
  if (of.kind === 'case-story') return [first, caseStory(of, random), ...picture];
  return [first, ...picture];
}

function closing(of: BodyOf, random: Random): string[] {
  const [first, second] = of.links;
  const pieces: string[] = [];
  if (of.document) pieces.push(`<Download file="${of.document}" label="A sheet to print" />`);
  if (first) pieces.push(`Read next: [${first.title}](${first.address}).${second ? ` It also helps to know [${second.title}](${second.address}).` : ''}`);
  if (second && random.chance(30)) pieces.push(`<OnlyWith what="${second.address}">\n\nWhoever has read [${second.title}](${second.address}) can begin with the second heading.\n\n</OnlyWith>`);
  if (random.chance(25)) pieces.push('Tell us what you changed: write to <Ours say="mailbox" subject="What we changed" />.');
  return pieces;
}

const MAKERS: readonly ((of: BodyOf, random: Random) => string)[] = [say, cards, dialogue, steps, table, list, tasks, scenario, caseStory, claim, quotation, prose, prose, table, list, numbered];

function say(_: BodyOf, random: Random): string {
  return someWords('question', random, 4).map((question, at) => `${at + 1}. **${['Step aside.', 'Ask one.', 'Ask the other.', 'Ask both.'][at]}** ${sentence(random)}\n\n   > “${question}”`).join('\n\n');
}

function cards(_: BodyOf, random: Random): string {
  const source = random.chance(40) ? ' source="The wording of our staff, after a term of practice."' : '';
  return `<QuestionCards title="${fill('After {happening}', random)}"${source}>\n\n${someWords('question', random, 4 + random.below(4)).map((one) => `- ${one}`).join('\n')}\n\n</QuestionCards>`;
}

function dialogue(_: BodyOf, random: Random): string {
  const turns = someWords('question', random, 5 + random.below(3)).flatMap((question) => [`- **Adult:** ${question}`, `- **${random.pick(['First child', 'Second child', 'Both'])}:** ${fill(random.pick(['I had the {thing} and it was my turn.', 'I was {feeling}.', 'I do not know. I wanted it to stop.', 'It was only a joke, about the {thing}.', 'We could ask {adult}.', 'Me, and the others {place}.', 'I’ll give back the {thing} {when}.', 'You can have the {thing} first.', 'Nobody listened to me {place}.', 'I thought that you had done it.']), random)}`]);
  return `<Dialogue title="${fill('Two children and a {thing}', random)}">\n\n${turns.join('\n')}\n\n</Dialogue>`;
}

function steps(_: BodyOf, random: Random): string {
  const names = random.some(['Welcome', 'A first round', 'A game', 'The question', 'In pairs', 'A second round', 'What we take with us', 'Goodbye'], 5);
  return `<Steps title="${fill('With a {thing} in the middle', random)}">\n\n${names.map((name, at) => `${at + 1}. **${name}, ${2 + random.below(9)} minutes:** ${sentence(random)}`).join('\n')}\n\n</Steps>`;
}

function table(_: BodyOf, random: Random): string {
  const rows = someWords('question', random, 5).map((question) => `| “${question}” | ${sentence(random)} | ${word('when', random)} |`);
  return `| Say | Why | When |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function list(of: BodyOf, random: Random): string {
  return Array.from({ length: 5 }, () => `- ${of.language === 'en-GB' ? sentence(random) : aroundLetter(random, of.language as 'cy' | 'pl', 1)}`).join('\n');
}

function numbered(_: BodyOf, random: Random): string {
  return Array.from({ length: 5 }, (_, at) => `${at + 1}. ${sentence(random)}`).join('\n');
}

function tasks(_: BodyOf, random: Random): string {
  return someWords('thing', random, 6).map((thing) => `- [ ] the ${thing}, ${word('place', random)}`).join('\n');
}

function scenario(_: BodyOf, random: Random): string {
  return `<Scenario title="${fill('The {thing} {place}', random)}">\n\n${paragraph(random, 3)}\n\nWhat would you ask first?\n\n</Scenario>`;
}

function caseStory(_: BodyOf, random: Random): string {
  return `<CaseStory title="${fill('The {thing} that came back', random)}">\n\n${paragraph(random, 4)}\n\n${paragraph(random, 3)}\n\n</CaseStory>`;
}

function claim(of: BodyOf, random: Random): string {
  return `<Claim measured="${of.school}" sample="${20 + random.below(300)} pupils in one school" date="${random.pick(['Summer 2025', 'Autumn 2025', 'Spring 2026'])}" source="https://example.org/reports/${random.below(900) + 100}" strength="school-reported" title="A report of our own">\n\n${60 + random.below(35)}% of the pupils who answered said that an adult had listened to them.\n\n</Claim>`;
}

function quotation(_: BodyOf, random: Random): string {
  return `> ${paragraph(random, 2)}\n\n${paragraph(random, 2)}`;
}

function prose(_: BodyOf, random: Random): string {
  return `### ${fill('About the {thing}', random)}\n\n${paragraph(random, 4)}\n\n${paragraph(random, 3)}`;
}

function describePicture(random: Random): string {
  return fill('Circles and bars in soft colours, a drawing of a {thing} and of chairs {place}.', random);
}
