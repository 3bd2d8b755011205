import { severalOf, type Role } from '../../catalogue/role-names.ts';
import { text } from '../text.ts';

/** One thing that a door may show. `door-view.ts` says what is in each. */
export type DoorBlockKind =
  | 'script' | 'start' | 'lead' | 'cards' | 'short' | 'question' | 'ask' | 'ring'
  | 'decisions' | 'due' | 'evidence' | 'meeting' | 'visits' | 'self-review' | 'languages' | 'at-home';

/** What a role finds at the top of its page. */
export interface DoorPlan {
  /** One sentence above everything. */
  lead: string;
  /** What is shown, in order. A block that has nothing to show is left out. */
  blocks: readonly DoorBlockKind[];
  /** What the list below the door is called, and what to say above it. */
  list: { heading: string; note?: string };
  /** Whether the pack of the role is offered. Packs are for people who work at a school. */
  hasPack: boolean;
}

/**
 * The door of every role: what people of the role come for, the most wanted first. Somebody who wants to change a door changes it here. Parents and pupils get no
 * mailbox of another school and no text that is written for staff to send.
 */
export const DOOR_PLANS: Readonly<Record<Role, DoorPlan>> = {
  'lunchtime-supervisor': planFor('lunchtime-supervisor', ['script', 'start', 'short', 'question', 'ask']),
  'teaching-assistant': planFor('teaching-assistant', ['start', 'cards', 'short', 'question', 'ask']),
  'class-teacher': planFor('class-teacher', ['start', 'short', 'cards', 'visits', 'question', 'ask']),
  senco: planFor('senco', ['start', 'cards', 'short', 'question', 'ask']),
  'pastoral-lead': planFor('pastoral-lead', ['start', 'short', 'evidence', 'visits', 'question', 'ask']),
  headteacher: planFor('headteacher', ['decisions', 'due', 'evidence', 'meeting', 'start', 'question', 'ask']),
  governor: planFor('governor', ['evidence', 'decisions', 'self-review', 'visits', 'start', 'question', 'ask']),
  'office-staff': planFor('office-staff', ['script', 'languages', 'start', 'short', 'question', 'ask']),
  'parent-or-carer': { ...planFor('parent-or-carer', ['languages', 'at-home', 'question', 'ring']), list: text.door.lists.families, hasPack: false },
  'pupil-leader': { ...planFor('pupil-leader', ['lead', 'visits', 'question', 'ring']), hasPack: false },
};

function planFor(role: Role, blocks: readonly DoorBlockKind[]): DoorPlan {
  return { lead: text.door.leads[role], blocks, list: { heading: text.door.everythingFor(severalOf(role)) }, hasPack: true };
}
