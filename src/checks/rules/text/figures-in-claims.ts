import { quote } from '../../../schema/fault.ts';
import { findMeasuredShare } from '../../measured-share.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

const NUMBER = '(?:\\d[\\d,.]{0,20}|one|two|three|four|five|six|seven|eight|nine|ten|half|a third|a quarter|two thirds|three quarters)';
const PEOPLE = '(?:pupils?|children|child|young people|students?|staff|teachers?|schools?|parents?|families|adults?|boys|girls)';
const SUBJECT = '(?:exclusions?|suspensions?|detentions?|incidents?|bullying|fights?|attendance|absences?|attainment|results|wellbeing|referrals?|behaviour)';

/** A share of people, or a change in what schools count. Minutes, ages, years, prices and numbers of things do not count. */
const FIGURES = [
  new RegExp(`\\b${NUMBER}\\s+(?:in|out of)\\s+(?:every\\s+)?${NUMBER}\\s+${PEOPLE}\\b`, 'i'),
  new RegExp(`\\b${NUMBER}\\s+(?:fewer|more|less)\\s+${SUBJECT}\\b`, 'i'),
  new RegExp(`\\b${SUBJECT}\\b[^.!?]{0,40}\\b(?:fell|rose|dropped|went down|went up|reduced|increased|halved|doubled|cut)\\b[^.!?]{0,20}(?:\\bby\\b|\\bfrom\\b)?[^.!?]{0,12}\\b${NUMBER}`, 'i'),
  new RegExp(`\\b(?:reduc(?:ed|es|tion|tions)|cuts?|halved|doubled|increas(?:ed|es))\\b[^.!?]{0,25}\\b${SUBJECT}\\b[^.!?]{0,25}\\bby\\b[^.!?]{0,10}${NUMBER}`, 'i'),
  new RegExp(`\\b(?:halved|doubled|trebled)\\b[^.!?]{0,20}\\b${SUBJECT}\\b|\\b${SUBJECT}\\b[^.!?]{0,20}\\b(?:halved|doubled|trebled)\\b`, 'i'),
];

/** Fields that are claims themselves: each has its source beside it. */
const SOURCED = /^(?:outcomes|figures|sources)\b/;

export const figuresInClaims: Rule = {
  name: 'figures-in-claims',
  title: 'A figure comes with its source',
  why: 'A number sounds true whoever says it. So a percentage of people, or any figure offered as proof, belongs in a Claim, which says who measured it, how many, when, and where it was published. “Give it 100%” and “print it at 71%” prove nothing, so they may stay as they are.',
  examples: {
    good: [
      { body: 'It takes 5 minutes with 30 pupils in Years 3 to 6, and half an hour the first time.' },
      { body: 'Give it 100%, and print the cards at 71% to save paper.' },
      { about: 'The same figure inside a Claim.', body: '<Claim measured="The council" sample="not said" date="not said" source="https://example.org/report" strength="school-reported">\n\n89% of staff felt more confident.\n\n</Claim>' },
    ],
    bad: [
      { body: 'After the training 89% of staff felt more confident.', says: 'has no source' },
      { body: 'Since we began, exclusions have fallen: they fell by 27.', says: 'has no source' },
      { body: 'Nine out of ten pupils said so.', says: 'has no source' },
      { fields: { summary: 'A script that halved bullying.' }, says: 'has no source' },
    ],
  },
  alone: true,
  check: (entry) =>
    [...stretchesOf(entry)].flatMap(({ words, line, column, field, path, inClaim, code, address }) => {
      if (inClaim || code || address || /^https?:/.test(words) || SOURCED.test(path ?? '')) return [];
      const found = findMeasuredShare(words) ?? FIGURES.map((pattern) => pattern.exec(words)?.[0]).find(Boolean);
      if (!found) return [];
      return [{
        line, column, field,
        what: `The figure ${quote(found)} has no source.`,
        why: 'Nobody can tell who measured it, how, or whether it would be true of their school.',
        remedy: 'Put the sentence in a Claim with its source, or say it without the number.',
      }];
    }),
};
