import { expect, test } from 'vitest';
import { findMeasuredShare } from './measured-share.ts';

test.each([
  'Give it 100% effort.', 'Give it 100%', '100% effort', 'She always gives 110%.', 'Everyone gave 110 per cent today.', 'Nobody listens 100% of the time.', 'Be 100% sure before you ring home.', 'I am not 100% certain that this is right.', 'If you do not feel 100%, swap with a colleague.',
  'We are 100% behind you.', 'Listen with 100% of your attention.', 'What is said here is 100% confidential.', 'I agree 100%.', '100% focus, no phones', 'Children give their 100% in a circle.', 'Try to be 1% better every day.', 'Use 50% fewer words on a slide.', 'Ask pupils to write 50% fewer words.',
  'A tea towel of 100% cotton', 'Print at 71%.', 'Print it at 71 % so that two fit on a sheet.', 'Set zoom to 150%.', 'Enlarge to 141% for A3.', 'Staff can copy the cards at 50%.', 'Leave 20% of the page empty so that pupils can draw.', 'Make the text 20% larger for children who need it.', 'Increase the font size by 20%.',
  'Schools get a 20% discount.', 'Books are 10% off until June.', 'The price rose by 5% in September.', 'Prices include VAT at 20%.', 'A deposit of 25% is due from each school.', 'Use paper that is 100% recycled.', 'Set the screen to 50% brightness.', 'Charge the tablet to 80%.', 'Cut it 50/50.', 'Split the time 50:50.',
  'Mix 70% water and 30% glue.', 'The talking piece is 90% wool.', 'An assembly with certificates for 100% attendance.', 'Talk 20%, listen 80%.', 'You talk 20% and they talk 80%.', 'The bar fills to 100%.', 'Cut your own talking by 50%.', 'It is 99% perspiration.', 'This plan is 80% finished.', 'Colour in 25% of the shape.', '10% of 50 is 5.',
])('is ordinary language: %s', (words) => expect(findMeasuredShare(words)).toBeUndefined());

test.each([
  '89% of staff felt more confident.', '97 per cent of schools agreed.', '100% of our pupils took part.', 'After the circle 100% of the children said sorry.', 'Attendance rose to 100%.', 'Attendance: 96%', 'We reached 100% attendance in the spring.', 'Exclusions fell by 54%.', 'A 40% drop in exclusions', 'There were 54% fewer fights.',
  'Bullying is down 30%.', '89% said they felt safer.', 'Only 3% disagreed.', 'It works 100% of the time.', 'This works 90% of the time.', 'Research says that 80% of communication is without words.', 'A survey found 12.5% in favour.', 'Pupils were 40% calmer.', 'Children are 20% more likely to tell somebody.', 'Wellbeing improved by 12 percentage points.',
  'Pupils who feel safe: 95%', 'Staff confidence went up 20%.', 'It was effective in 75 % of classes.', 'A 90% success rate', '.5% of pupils came back late.', 'The share of parents who came is 60%.', 'Give it 100%: 89% of staff felt better.', 'Nearly 70% of those asked would do it again.', '92% of Year 6 pupils solved it themselves.', 'Our results: 85%.', '80% of fall-outs were settled in a day.',
])('is a finding: %s', (words) => expect(findMeasuredShare(words)).toBeDefined());

test('a very long line of digits costs no more than its length', () => {
  for (const piece of ['1', '1.', '1 ', '50 % ', 'a % ']) expect(() => findMeasuredShare(piece.repeat(50_000))).not.toThrow();
});
