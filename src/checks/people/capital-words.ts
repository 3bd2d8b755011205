import { makeOnce } from '../../catalogue/make-once.ts';
import { isSound, titleOf, type Library } from '../content/library.ts';

/** Words that begin with a capital letter, at the beginning of a sentence or always, and are nobody's name. */
export const NOBODY: ReadonlySet<string> = new Set(
  `Pupil Pupils Premium Protection Parliament Council Voice Voices Referral Unit Leader Leaders Leading Led Partnership Support Services Service Passport Passports Progress Conference
  A B C D One Two Three Four Five First Second Third Next Other Others Another Each Every Both All Some Many Most Any No The This That These Those They He She We You It I Our In On At By For With From And Or But If When While Then So As To Of Is Are Was Were
  Year Years Reception Nursery Early Key Stage Class Classes Form Group School Schools Assembly Circle Circles Lunch Lunchtime Playtime Monday Mondays Tuesday Tuesdays Wednesday Wednesdays Thursday Thursdays Friday Fridays Saturday Saturdays Sunday Sundays
  January February March April May June July August September October November December Christmas Easter Diwali Eid Ramadan Hanukkah Passover Holi Vaisakhi Lent Advent
  Autumn Spring Summer Winter English Welsh Polish Urdu Arabic Maths Science Art Music History Geography PE RE PSHE ICT Supervisor Supervisors Teacher Teachers Staff Adult Adults Parent Parents Carer Carers Governor Governors Head Headteacher Headteachers Practitioners Mentor Mentors Buddy Buddies
  Plan Plans Letter Letters Script Card Cards Poster Policy People Young Families Children Students Colleagues Everyone Everybody Somebody Someone Nobody
  Playground Pals Restorative Foundation Childline Samaritans Child NSPCC Ofsted SEND SENCO SENCOs EHCP DSL Makaton Lego Zones Regulation Forest Wet Play Peer House Captain Captains Ambassador Ambassadors Champion Champions Star Stars Durham Norfolk Staffordshire Gloucestershire England Wales Scotland Ireland Britain
  What Who How Why Where Which Can Could Would Should Will May Might Do Does Did Has Have Had Not Now Yes Today Tomorrow Please Thank Ask Say Said`
    .split(/\s+/),
);

/**
 * The words in the names of schools, places, resources and the partnership. Includes entries with a fault elsewhere: a slip on a
 * school’s page must not make its name look like a person's on other pages. Where the title cannot be read, the words come from the
 * address.
 */
export const wordsOfNames: (library: Library) => ReadonlySet<string> = makeOnce(({ entries, settings, nameWords = new Set<string>() }) => {
  const { foundation = '', name = '' } = settings ?? {};
  const named = entries.filter(({ kind }) => kind === 'schools' || kind === 'resources');
  const places = named.map(({ values }) => String((values as { place?: unknown }).place ?? ''));
  const addresses = named.filter((entry) => !isSound(entry)).flatMap(({ slug }) => slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
  const names = [...named.map(titleOf), ...places, ...addresses, foundation, name];
  return new Set([...nameWords, ...names.flatMap((each) => each.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [])]);
});
