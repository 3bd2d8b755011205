import type { Rule } from '../rule.ts';
import { datesMakeSense } from './dates-make-sense.ts';
import { directionFits } from './direction-fits.ts';
import { examplesMarked } from './examples-marked.ts';
import { fields } from './fields.ts';
import { figuresInClaims } from './figures-in-claims.ts';
import { files } from './files.ts';
import { gapsTranslated } from './gaps-translated.ts';
import { headingsInOrder } from './headings-in-order.ts';
import { linkWords } from './link-words.ts';
import { linksLand } from './links-land.ts';
import { personalDetails } from './personal-details.ts';
import { picturesDeclared } from './pictures-declared.ts';
import { picturesDescribed } from './pictures-described.ts';
import { pupilNames } from './pupil-names.ts';
import { referencesLand } from './references-land.ts';
import { safeLanguage } from './safe-language.ts';
import { uniqueTitles } from './unique-titles.ts';

/** Every rule, in the order in which the page "What we check" lists them. */
export const rules: readonly Rule[] = [
  fields, safeLanguage, files, pupilNames, personalDetails, picturesDeclared, picturesDescribed, figuresInClaims, headingsInOrder, uniqueTitles, linkWords,
  linksLand, referencesLand, datesMakeSense, examplesMarked, gapsTranslated, directionFits,
];
