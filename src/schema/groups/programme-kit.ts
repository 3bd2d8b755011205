import { group, list, paragraph, reference, text } from '../fields.ts';

/** What a school needs besides the sessions to run a training without help. */
export const kit = group({
  label: 'Training kit',
  hint: 'Fill this in when a school can run the programme on its own with what is on this page. The letter home is in the text of the page.',
  fields: {
    reading: list({
      label: 'Read before',
      hint: 'Resources that every adult reads before the first session.',
      of: reference({ label: 'Resource', hint: 'A resource on this site.', to: 'resources' }),
      most: 8,
    }),
    voice: group({
      label: 'What pupils say before and after',
      hint: 'The same questions both times. Only how many chose each answer is kept, never who.',
      fields: {
        how: paragraph({ label: 'How it is asked', hint: 'So that nobody can tell who answered what.' }),
        answers: list({ label: 'Answers', hint: 'What pupils can choose from.', of: text({ label: 'Answer', hint: 'One answer.', most: 30 }), least: 2, most: 5 }),
        questions: list({ label: 'Questions', hint: 'What pupils are asked.', of: text({ label: 'Question', hint: 'One question.', most: 160 }), most: 8 }),
      },
    }),
    observe: list({
      label: 'Observation sheet',
      hint: 'What someone who watches looks for. It is about the practice, never about a pupil or a colleague.',
      of: text({ label: 'What to look for', hint: 'One thing.', most: 160 }),
      most: 12,
    }),
    follow: list({
      label: 'Follow-up plan',
      hint: 'What happens after the last session, in order.',
      of: group({
        label: 'Thing to do',
        hint: 'One thing.',
        fields: {
          when: text({ label: 'When', hint: 'Such as: the week after.', most: 60 }),
          what: text({ label: 'What to do', hint: 'One sentence.', most: 240 }),
          who: text({ label: 'Who does it', hint: 'A role, never a person’s name.', most: 80 }),
        },
      }),
      most: 12,
    }),
  },
});
