import { describe, expect, test } from 'vitest';
import { sampleEntry, sampleLibrary } from '../../content/sample.ts';
import { figuresInClaims } from '../text/figures-in-claims.ts';
import { personalDetails } from './personal-details.ts';
import { pupilNames } from './pupil-names.ts';

const rules = [figuresInClaims, personalDetails, pupilNames];

function found(body: string): string[] {
  const entry = sampleEntry({ body });
  return rules.flatMap((rule) => (rule.check(entry, sampleLibrary({ body }, entry)).length ? [rule.name] : []));
}

describe('ordinary sentences of schools pass', () => {
  test.each([
    'Pupils in Year 6 lead assembly on Monday.', 'Reception (Year 1 joins later) meets in the hall.', 'Ring the office on 01632 960123.', 'Childline is free on 0800 1111.', 'The NSPCC helpline is 0808 800 5000.',
    'Ring 116 123, 111 or 999.', 'The partnership was born in 2024.', 'Write to office@oak.example.org or swyddfa@ysgol.example.org.', 'We meet from 12:30 to 13:15 on 2026-12-02.', 'It costs £5 for 30 cards.',
    'There are 7 questions on 2 sides of A6.', 'Ask Grace to be said before lunch.', 'Will it help in May or March?', 'One child speaks, the other listens.', 'Child A and Child B swap places.',
    'The Pupil Voice group and the School Council met.', 'Half an hour is enough for ten pupils.', 'Take 10 minutes, 15 at most.', 'A pupil said: “I was angry.”', 'Two in three minutes, then stop.',
    'Our school stands in Example Street, AB1 2CD.', 'See chapter 5.10, pages 12-14.', 'ISBN 978-1-84310-0 is one of Belinda Hopkins’s books.', 'It was published in the Lancet: https://doi.org/10.1016/S0140-6736(18)31782-3.', 'Bullying is not a game.', 'Version 1.0 replaced 0.9 on 1 September 2026.', 'In Year 3 we begin with pairs.', 'The child’s mum rings the office.',
    'One child called Childline, another told a friend.', 'Miss Monday’s circle and you miss a lot.', 'May in Year 6 is full of tests.', 'On 01-02-2026 12 children came.', 'Ask the pupil<br />Monday is best.', 'Attendance target: 97%.', 'Our Fall-out Card (Year 4) is on p. 07.',
    'Exclusions are the last thing we want.', 'Attendance on Mondays is hard; ring by 9.30.',
  ])('%s', (sentence) => expect(found(sentence)).toEqual([]));
});

describe('what could point to a person, or claims without a source, is found', () => {
  test.each([
    ['Oskar (Y5) led it.', 'pupil-names'], ['Then **Oskar** (Year 5) came.', 'pupil-names'], ['Oskar in Year 5 was glad.', 'pupil-names'], ['Oskar’s mum rang.', 'pupil-names'], ['The boy Oskar ran.', 'pupil-names'], ['Speak to Mr Okonkwo-Hale.', 'pupil-names'], ['`pupil Oskar`', 'pupil-names'],
    ['Ask Mrs\u00a0Okonkwo.', 'pupil-names'], ['Ask Mrs\nOkonkwo.', 'pupil-names'], ['A pupil called\nOskar ran.', 'pupil-names'], ['A pupil called Os\u00adkar ran.', 'pupil-names'], ['A pupil called Zoe\u0308 ran.', 'pupil-names'], ['Ask Mrs O’Brien.', 'pupil-names'], ['Ask Mr de Souza.', 'pupil-names'], ['Ask Mrs A. Okonkwo.', 'pupil-names'], ['Ask MRS OKONKWO.', 'pupil-names'],
    ['Ask Mrs Winter.', 'pupil-names'], ['A girl called Summer ran.', 'pupil-names'], ['Oskar K. in Year 4 ran.', 'pupil-names'], ['Oskar’s nan rang.', 'pupil-names'], ['[The plan](/pages/about/ "by pupil Oskar")', 'pupil-names'], ['Ring 07123\u200b456789.', 'personal-details'], ['Ring 07123–456–789.', 'personal-details'], ['Ring 07123.456.789.', 'personal-details'], ['Ring 0044 7123 456789.', 'personal-details'], ['Ring ０７１２３ ４５６７８９.', 'personal-details'],
    ['[Write to us](mailto:jo%40gmail.com)', 'personal-details'], ['Write to jo (at) gmail.com.', 'personal-details'], ['Born on 12th March 2015.', 'personal-details'], ['Born 2015-03-12.', 'personal-details'],
    ['![The pupil Oskar with a ball](faces.png)', 'pupil-names'], ['Ring +44 7123 456789.', 'personal-details'], ['[Ring us](tel:07123456789)', 'personal-details'], ['[Write](mailto:07jsmith@oak.sch.uk)', 'personal-details'], ['Her DOB is 12/03/2015.', 'personal-details'], ['He lives at 4 Mill Lane, AB1 2CD.', 'personal-details'],
    ['jo.bloggs@oak.sch.uk', 'personal-details'], ['NHS number 943 476 5919', 'personal-details'], ['AB 12 34 56 C', 'personal-details'], ['97 per cent of schools agreed.', 'figures-in-claims'], ['8 out of 10 teachers said yes.', 'figures-in-claims'], ['There were 40 fewer incidents.', 'figures-in-claims'], ['Suspensions went down by a third.', 'figures-in-claims'], ['It reduced exclusions by 54.', 'figures-in-claims'], ['**89**% of staff', 'figures-in-claims'],
  ])('%s', (sentence, rule) => expect(found(sentence)).toContain(rule));

  test('and what was found is not said again', () => {
    const entry = sampleEntry({ body: 'Ring 07123 456789 about Oskar (Y5).' });
    const said = rules.flatMap((rule) => rule.check(entry, sampleLibrary({}, entry))).map((fault) => fault.what + fault.remedy).join(' ');
    expect(said).not.toMatch(/07123|Oskar/);
  });
});
