import { severalOf, type Role } from '../../catalogue/role-names.ts';
import type { Hue } from '../../frame/theme-hues.ts';
import { text } from '../text.ts';

/** One thing that a door may show. `door-view.ts` says what is in each. */
export type DoorBlockKind =
  | 'script' | 'start' | 'lead' | 'cards' | 'short' | 'question' | 'ask' | 'ring'
  | 'decisions' | 'due' | 'evidence' | 'meeting' | 'visits' | 'self-review' | 'languages' | 'at-home';

/** What a role finds at the top of its page. */
export interface DoorPlan {
  /** One sentence above everything. */
  lead: string;
  /** The hue of its band: that of the theme that is nearest to what the role does. */
  hue: Hue;
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
  'lunchtime-supervisor': planFor('lunchtime-supervisor', 'leaf', ['script', 'start', 'short', 'question', 'ask']),
  'teaching-assistant': planFor('teaching-assistant', 'blue', ['start', 'cards', 'short', 'question', 'ask']),
  'class-teacher': planFor('class-teacher', 'blue', ['start', 'short', 'cards', 'visits', 'question', 'ask']),
  senco: planFor('senco', 'teal', ['start', 'cards', 'short', 'question', 'ask']),
  'pastoral-lead': planFor('pastoral-lead', 'teal', ['start', 'short', 'evidence', 'visits', 'question', 'ask']),
  headteacher: planFor('headteacher', 'blue', ['decisions', 'due', 'evidence', 'meeting', 'start', 'question', 'ask']),
  governor: planFor('governor', 'blue', ['evidence', 'decisions', 'self-review', 'visits', 'start', 'question', 'ask']),
  'office-staff': planFor('office-staff', 'plum', ['script', 'languages', 'start', 'short', 'question', 'ask']),
  'parent-or-carer': { ...planFor('parent-or-carer', 'plum', ['languages', 'at-home', 'question', 'ring']), list: text.door.lists.families, hasPack: false },
  'pupil-leader': { ...planFor('pupil-leader', 'ochre', ['lead', 'visits', 'question', 'ring']), hasPack: false },
};

function planFor(role: Role, hue: Hue, blocks: readonly DoorBlockKind[]): DoorPlan {
  return { lead: text.door.leads[role], hue, blocks, list: { heading: text.door.everythingFor(severalOf(role)) }, hasPack: true };
}
