import type { Rule } from '../rule.ts';
import { addressesAreOurs } from './privacy/addresses-are-ours.ts';
import { adaptationsAllowed } from './references/adaptations-allowed.ts';
import { addressFree } from './references/address-free.ts';
import { datesMakeSense } from './dates/dates-make-sense.ts';
import { decisionsLast } from './dates/decisions-last.ts';
import { directionFits } from './text/direction-fits.ts';
import { doorsOnce } from './references/doors-once.ts';
import { draftsClaimNothing } from './references/drafts-claim-nothing.ts';
import { easyReadHasPictures } from './text/easy-read-has-pictures.ts';
import { eventsAreCancelled } from './dates/events-are-cancelled.ts';
import { examplesMarked } from './references/examples-marked.ts';
import { fields } from './text/fields.ts';
import { figuresInClaims } from './text/figures-in-claims.ts';
import { files } from './text/files.ts';
import { formerAddresses } from './references/former-addresses.ts';
import { gapsTranslated } from './text/gaps-translated.ts';
import { headingsInOrder } from './text/headings-in-order.ts';
import { issuesMakeSense } from './references/issues-make-sense.ts';
import { lettersCanBePrinted } from './text/letters-can-be-printed.ts';
import { linkText } from './text/link-text.ts';
import { linksLand } from './references/links-land.ts';
import { mailboxesAreRoles } from './privacy/mailboxes-are-roles.ts';
import { meetingsMakeSense } from './dates/meetings-make-sense.ts';
import { meetingsOnce } from './dates/meetings-once.ts';
import { minutesNameNobody } from './privacy/minutes-name-nobody.ts';
import { noticesAreCurrent } from './dates/notices-are-current.ts';
import { noticesExpire } from './dates/notices-expire.ts';
import { partnersTakePart } from './references/partners-take-part.ts';
import { personalDetails } from './privacy/personal-details.ts';
import { picturesDeclared } from './privacy/pictures-declared.ts';
import { picturesDescribed } from './text/pictures-described.ts';
import { programmesMakeSense } from './references/programmes-make-sense.ts';
import { pupilNames } from './privacy/pupil-names.ts';
import { referencesLand } from './references/references-land.ts';
import { reviewsMakeSense } from './references/reviews-make-sense.ts';
import { runningOrdersAddUp } from './text/running-orders-add-up.ts';
import { safeLanguage } from './text/safe-language.ts';
import { schoolsOnTheMap } from './references/schools-on-the-map.ts';
import { sessionsAddUp } from './dates/sessions-add-up.ts';
import { settingsSayIt } from './references/settings-say-it.ts';
import { sourcesAreOriginals } from './references/sources-are-originals.ts';
import { synonymsMakeSense } from './references/synonyms-make-sense.ts';
import { timesAreThere } from './dates/times-are-there.ts';
import { trialsAreShort } from './text/trials-are-short.ts';
import { trialsMakeSense } from './references/trials-make-sense.ts';
import { trialsNameNobody } from './privacy/trials-name-nobody.ts';
import { uniqueTitles } from './text/unique-titles.ts';
import { versionsRise } from './references/versions-rise.ts';
import { visitsAddUp } from './dates/visits-add-up.ts';

/** Every rule, in the order in which the page "What we check" lists them. */
export const rules: readonly Rule[] = [
  fields, safeLanguage, files, pupilNames, personalDetails, mailboxesAreRoles, addressesAreOurs, minutesNameNobody, picturesDeclared, picturesDescribed, figuresInClaims, sourcesAreOriginals, runningOrdersAddUp, headingsInOrder, uniqueTitles, addressFree,
  linkText, linksLand, referencesLand, gapsTranslated, draftsClaimNothing, easyReadHasPictures, directionFits, datesMakeSense, timesAreThere, meetingsMakeSense, meetingsOnce, eventsAreCancelled, decisionsLast, issuesMakeSense, partnersTakePart, visitsAddUp, sessionsAddUp,
  schoolsOnTheMap, programmesMakeSense, examplesMarked,
  trialsMakeSense, trialsNameNobody, trialsAreShort, reviewsMakeSense, formerAddresses, noticesExpire, noticesAreCurrent, doorsOnce, synonymsMakeSense, settingsSayIt, adaptationsAllowed, versionsRise, lettersCanBePrinted,
];
