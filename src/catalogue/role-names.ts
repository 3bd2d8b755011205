import { labelOf, PHASES, ROLES, THEMES } from '../schema/vocabulary.ts';

export type Theme = (typeof THEMES)[number]['value'];
export type Role = (typeof ROLES)[number]['value'];
export type Phase = (typeof PHASES)[number]['value'];

const SEVERAL: Record<Role, string> = {
  'lunchtime-supervisor': 'lunchtime supervisors', 'teaching-assistant': 'teaching assistants', 'class-teacher': 'class teachers', senco: 'SENCOs', 'pastoral-lead': 'pastoral leads',
  headteacher: 'headteachers', governor: 'governors', 'office-staff': 'office staff', 'parent-or-carer': 'parents and carers', 'pupil-leader': 'pupil leaders',
};

/** Several people of one role, inside a sentence: "lunchtime supervisors". */
export function severalOf(role: Role): string {
  return SEVERAL[role];
}

/** A phase inside a sentence: "in Key Stage 3", "in the early years", "after 16". */
export function inPhase(phase: Phase): string {
  if (phase === 'post-16') return 'after 16';
  return phase === 'early-years' ? 'in the early years' : `in ${shortPhase(phase)}`;
}

/** A phase without its years: "Key Stage 3". */
export function shortPhase(phase: Phase): string {
  return labelOf(PHASES, phase).replace(/ \(.*\)$/, '');
}
