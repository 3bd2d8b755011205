import { choice, optional, text } from '../../schema/fields.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { element } from '../drawing.ts';
import { definePart, type PartNode } from '../part.ts';
import { SAYINGS, sayingNamed } from './sayings.ts';

/** Something from the settings: whose site this is, and where to write. A page that uses it need not change when somebody takes the site over. */
export const ours = definePart({
  name: 'Ours',
  label: 'Whose site it is',
  hint: 'The name, the mailbox or something else that the settings say. It changes on every page when the settings change.',
  fields: {
    say: choice({ label: 'What it says', hint: 'Which of the things in the settings.', from: SAYINGS }),
    subject: optional(text({ label: 'Subject of the e-mail', hint: 'For our mailbox only: the subject with which an e-mail begins.', most: 60 })),
  },
  holds: 'nothing',
  inline: true,
  example: '<Ours say="mailbox" subject="A meeting" />',
  check: ({ values: { say, subject } }) =>
    subject && say !== 'mailbox'
      ? { what: 'In <Ours>, there is a subject for something that is not a mailbox.', why: 'Only an e-mail has a subject.', remedy: 'Take subject="…" out, or write say="mailbox".' }
      : undefined,
  resolve: ({ values: { say, subject }, position }, { settings }, begins) => {
    const said = settings && sayingNamed(say)?.say(settings, subject === undefined ? undefined : String(subject));
    return said?.map((node, index) => ({ ...node, ...(index === 0 && begins && node.type === 'text' && { value: upperFirst(node.value) }), position }));
  },
  draw: (part) => element('span', {}, placeholder(part)),
  plain: (part) => [{ type: 'text', value: placeholder(part) }],
});

/** What is shown where the settings are unknown. */
function placeholder({ values }: PartNode): string {
  return `[${labelOfSaying(values.say)}]`;
}

function labelOfSaying(say: unknown): string {
  return sayingNamed(say)?.label ?? String(say);
}
