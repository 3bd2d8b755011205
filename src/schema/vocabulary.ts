import type { Option } from './fields.ts';

/**
 * The words the partnership shares. Values are used in addresses and front matter and never change;
 * labels are what people read.
 */

/** The themes under which partnership schools work together. */
export const THEMES = [
  { value: 'family-and-community', label: 'Family and community' },
  { value: 'lunchtime-supervisors', label: 'Supporting lunchtime supervisors' },
  { value: 'pupil-partnership', label: 'Developing pupil partnership' },
  { value: 'engaging-all-staff', label: 'Engaging all staff' },
  { value: 'restorative-dialogue', label: 'Promoting restorative dialogue' },
  { value: 'common-concerns', label: 'Issues of common concern' },
] as const satisfies readonly Option[];

/** The three areas of a whole-school restorative approach, as Durham County Council names them. */
export const AREAS = [
  { value: 'daily', label: 'Daily practice' },
  { value: 'proactive', label: 'Proactive practice' },
  { value: 'conversations', label: 'Restorative conversations' },
] as const satisfies readonly Option[];

/** Who a page is for. Each has a door on the home page. */
export const ROLES = [
  { value: 'lunchtime-supervisor', label: 'Lunchtime supervisor' },
  { value: 'teaching-assistant', label: 'Teaching assistant' },
  { value: 'class-teacher', label: 'Class teacher' },
  { value: 'senco', label: 'SENCO' },
  { value: 'pastoral-lead', label: 'Pastoral lead' },
  { value: 'headteacher', label: 'Headteacher' },
  { value: 'governor', label: 'Governor' },
  { value: 'office-staff', label: 'Office staff' },
  { value: 'parent-or-carer', label: 'Parent or carer' },
  { value: 'pupil-leader', label: 'Pupil leader' },
] as const satisfies readonly Option[];

/** Phases of schooling in England, from the early years to post-16. */
export const PHASES = [
  { value: 'early-years', label: 'Early years' },
  { value: 'key-stage-1', label: 'Key Stage 1 (Years 1 and 2)' },
  { value: 'key-stage-2', label: 'Key Stage 2 (Years 3 to 6)' },
  { value: 'key-stage-3', label: 'Key Stage 3 (Years 7 to 9)' },
  { value: 'key-stage-4', label: 'Key Stage 4 (Years 10 and 11)' },
  { value: 'post-16', label: 'Post-16' },
] as const satisfies readonly Option[];

/** Kinds of school and setting. */
export const SETTINGS = [
  { value: 'nursery', label: 'Nursery' },
  { value: 'infant', label: 'Infant' },
  { value: 'junior', label: 'Junior' },
  { value: 'primary', label: 'Primary' },
  { value: 'middle', label: 'Middle' },
  { value: 'secondary', label: 'Secondary' },
  { value: 'all-through', label: 'All-through' },
  { value: 'special', label: 'Special' },
  { value: 'alternative-provision', label: 'Alternative provision' },
  { value: 'sixth-form', label: 'Sixth form' },
] as const satisfies readonly Option[];

/** What sort of thing a resource is. */
export const RESOURCE_KINDS = [
  { value: 'script', label: 'Script' },
  { value: 'cards', label: 'Set of cards' },
  { value: 'circle-plan', label: 'Circle plan' },
  { value: 'session-plan', label: 'Session plan' },
  { value: 'guide', label: 'Guide' },
  { value: 'checklist', label: 'Checklist' },
  { value: 'letter', label: 'Letter home' },
  { value: 'policy', label: 'Policy' },
  { value: 'poster', label: 'Poster' },
  { value: 'case-story', label: 'Case story' },
] as const satisfies readonly Option[];

/** Where a resource is used. */
export const PLACES = [
  { value: 'playground', label: 'Playground' },
  { value: 'dining-hall', label: 'Dining hall' },
  { value: 'classroom', label: 'Classroom' },
  { value: 'corridor', label: 'Corridor' },
  { value: 'quiet-room', label: 'Quiet room or office' },
  { value: 'hall', label: 'Hall' },
  { value: 'home', label: 'Home' },
  { value: 'online', label: 'Online' },
] as const satisfies readonly Option[];

/** How many people a resource is for. */
export const GROUP_SIZES = [
  { value: 'one', label: 'One person' },
  { value: 'two', label: 'Two people' },
  { value: 'small-group', label: 'Small group' },
  { value: 'class', label: 'Whole class' },
  { value: 'year-group', label: 'Whole year group' },
  { value: 'whole-school', label: 'Whole school' },
  { value: 'any', label: 'Any number' },
] as const satisfies readonly Option[];

/** What makes a resource easier for someone to use. */
export const ACCESS_FEATURES = [
  { value: 'large-print', label: 'Large print' },
  { value: 'symbols', label: 'Symbols or pictures' },
  { value: 'audio', label: 'Audio' },
  { value: 'easy-read', label: 'Easy read' },
  { value: 'captions', label: 'Captions' },
  { value: 'bsl', label: 'British Sign Language' },
  { value: 'tactile', label: 'Things to touch and hold' },
  { value: 'few-words', label: 'Few words' },
] as const satisfies readonly Option[];

/** The licences that a resource may have here. All let another school use it; the last does not let it change it. */
export const LICENCES = [
  { value: 'CC-BY-4.0', label: 'CC BY 4.0: use, change and share, with credit' },
  { value: 'CC-BY-SA-4.0', label: 'CC BY-SA 4.0: as CC BY, and share changes alike' },
  { value: 'CC0-1.0', label: 'CC0: no conditions' },
  { value: 'OGL-3.0', label: 'Open Government Licence 3.0' },
  { value: 'CC-BY-NC-4.0', label: 'CC BY-NC 4.0: as CC BY, but not to earn money' },
  { value: 'CC-BY-NC-SA-4.0', label: 'CC BY-NC-SA 4.0: as CC BY-NC, and share changes alike' },
  { value: 'CC-BY-ND-4.0', label: 'CC BY-ND 4.0: use and share unchanged, with credit' },
] as const satisfies readonly Option[];

/** What an accessibility statement may claim. Source: the model statement of the Government Digital Service. */
export const COMPLIANCE = [
  { value: 'fully', label: 'fully compliant' },
  { value: 'partially', label: 'partially compliant' },
  { value: 'not', label: 'not compliant' },
] as const satisfies readonly Option[];

/** The two groups that meet each term. */
export const MEETING_GROUPS = [
  { value: 'headteachers', label: 'Headteachers' },
  { value: 'leading-practitioners', label: 'Leading practitioners' },
] as const satisfies readonly Option[];

/** Whether a meeting takes place. We know from its date that it has taken place. */
export const MEETING_STATES = [
  { value: 'planned', label: 'Goes ahead' },
  { value: 'cancelled', label: 'Cancelled' },
] as const satisfies readonly Option[];

/** What a later meeting heard about an action. Without any news, the action stays open. */
export const ACTION_OUTCOMES = [
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] as const satisfies readonly Option[];

/** How strong a piece of evidence is, from strongest to weakest. */
export const STRENGTHS = [
  { value: 'trial', label: 'Trial: compared with similar schools' },
  { value: 'evaluation', label: 'Evaluation: measured by someone independent' },
  { value: 'school-reported', label: 'Reported by schools or the council themselves' },
  { value: 'opinion', label: 'Opinion' },
] as const satisfies readonly Option[];

/** Whether a school that tried a resource would use it again. */
export const USE_AGAIN = [
  { value: 'yes', label: 'Yes' },
  { value: 'with-changes', label: 'With changes' },
  { value: 'no', label: 'No' },
] as const satisfies readonly Option[];

/** The state of a planned visit. */
export const VISIT_STATES = [
  { value: 'open', label: 'Open: places left' },
  { value: 'full', label: 'Full' },
  { value: 'done', label: 'Done' },
  { value: 'cancelled', label: 'Cancelled' },
] as const satisfies readonly Option[];

/** Whether people can book a session of a programme. */
export const SESSION_STATES = [
  { value: 'open', label: 'Open: places left' },
  { value: 'full', label: 'Full' },
  { value: 'cancelled', label: 'Cancelled' },
] as const satisfies readonly Option[];

/** Who may come on a visit. */
export const VISITORS = [
  { value: 'staff', label: 'Staff' },
  { value: 'governors', label: 'Governors' },
  { value: 'young-people', label: 'Young people' },
] as const satisfies readonly Option[];

/** What a visit shows, so that people can look for one by it. */
export const SIGHTS = [
  { value: 'circles', label: 'Circles' },
  { value: 'lunchtime', label: 'Lunchtime and the playground' },
  { value: 'pupils-leading', label: 'Pupils who lead' },
  { value: 'meetings', label: 'Restorative meetings' },
  { value: 'pictures', label: 'Picture questions' },
  { value: 'training', label: 'Training' },
] as const satisfies readonly Option[];

/** Who a picture may show. There is deliberately no value for a pupil who could be recognised. */
export const PEOPLE_IN_PICTURES = [
  { value: 'no-pictures', label: 'There are no pictures' },
  { value: 'no-people', label: 'The pictures show no people' },
  { value: 'adults-who-agreed', label: 'Only adults, who agreed' },
] as const satisfies readonly Option[];

/** Whose words or stories a resource contains. */
export const PUPIL_VOICE = [
  { value: 'none', label: 'No pupil is quoted or described' },
  { value: 'composite', label: 'Made up from several; no real pupil is described' },
  { value: 'agreed-and-anonymous', label: 'Words of pupils who agreed, with nothing that tells who' },
] as const satisfies readonly Option[];

/** How far a translation has been checked. */
export const TRANSLATION_STATES = [
  { value: 'machine-draft', label: 'Machine draft: not yet checked by a speaker' },
  { value: 'checked-by-speaker', label: 'Checked by a speaker of the language' },
] as const satisfies readonly Option[];

/** The label for a value; the value itself when the list does not contain it. */
export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
