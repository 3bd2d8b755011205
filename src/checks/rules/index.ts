import type { Rule } from '../rule.ts';
import { addressesAreOurs } from './addresses-are-ours.ts';
import { adaptationsAllowed } from './adaptations-allowed.ts';
import { addressFree } from './address-free.ts';
import { datesMakeSense } from './dates-make-sense.ts';
import { decisionsLast } from './decisions-last.ts';
import { directionFits } from './direction-fits.ts';
import { doorsOnce } from './doors-once.ts';
import { eventsAreCancelled } from './events-are-cancelled.ts';
import { examplesMarked } from './examples-marked.ts';
import { fields } from './fields.ts';
import { figuresInClaims } from './figures-in-claims.ts';
import { files } from './files.ts';
import { formerAddresses } from './former-addresses.ts';
import { gapsTranslated } from './gaps-translated.ts';
import { headingsInOrder } from './headings-in-order.ts';
import { issuesMakeSense } from './issues-make-sense.ts';
import { lettersCanBePrinted } from './letters-can-be-printed.ts';
import { linkWords } from './link-words.ts';
import { linksLand } from './links-land.ts';
import { mailboxesAreRoles } from './mailboxes-are-roles.ts';
import { meetingsMakeSense } from './meetings-make-sense.ts';
import { meetingsOnce } from './meetings-once.ts';
import { minutesNameNobody } from './minutes-name-nobody.ts';
import { noticesAreCurrent } from './notices-are-current.ts';
import { noticesExpire } from './notices-expire.ts';
import { partnersTakePart } from './partners-take-part.ts';
import { personalDetails } from './personal-details.ts';
import { picturesDeclared } from './pictures-declared.ts';
import { picturesDescribed } from './pictures-described.ts';
import { programmesMakeSense } from './programmes-make-sense.ts';
import { pupilNames } from './pupil-names.ts';
import { referencesLand } from './references-land.ts';
import { reviewsMakeSense } from './reviews-make-sense.ts';
import { safeLanguage } from './safe-language.ts';
import { schoolsOnTheMap } from './schools-on-the-map.ts';
import { settingsSayIt } from './settings-say-it.ts';
import { timesAreThere } from './times-are-there.ts';
import { trialsAreShort } from './trials-are-short.ts';
import { trialsMakeSense } from './trials-make-sense.ts';
import { trialsNameNobody } from './trials-name-nobody.ts';
import { uniqueTitles } from './unique-titles.ts';
import { versionsRise } from './versions-rise.ts';
import { visitsAddUp } from './visits-add-up.ts';

/** Every rule, in the order in which the page "What we check" lists them. */
export const rules: readonly Rule[] = [
  fields, safeLanguage, files, pupilNames, personalDetails, mailboxesAreRoles, addressesAreOurs, minutesNameNobody, picturesDeclared, picturesDescribed, figuresInClaims, headingsInOrder, uniqueTitles, addressFree,
  linkWords, linksLand, referencesLand, gapsTranslated, directionFits, datesMakeSense, timesAreThere, meetingsMakeSense, meetingsOnce, eventsAreCancelled, decisionsLast, issuesMakeSense, partnersTakePart, visitsAddUp,
  schoolsOnTheMap, programmesMakeSense, examplesMarked,
  trialsMakeSense, trialsNameNobody, trialsAreShort, reviewsMakeSense, formerAddresses, noticesExpire, noticesAreCurrent, doorsOnce, settingsSayIt, adaptationsAllowed, versionsRise, lettersCanBePrinted,
];
