import type { Resource } from '../../catalogue/catalogue.ts';

/** The ages of each phase of schooling in England, in years. */
const AGES: Record<Resource['phases'][number], readonly [number, number]> = {
  'early-years': [2, 5],
  'key-stage-1': [5, 7],
  'key-stage-2': [7, 11],
  'key-stage-3': [11, 14],
  'key-stage-4': [14, 16],
  'post-16': [16, 19],
};

/** The ages a resource suits, such as "7-11": the ones it names, or else those of its phases. */
export function ageRange({ ages, phases }: Pick<Resource, 'ages' | 'phases'>): string {
  if (ages) return `${ages.from}-${ages.until}`;
  const of = phases.map((phase) => AGES[phase]);
  return `${Math.min(...of.map(([from]) => from))}-${Math.max(...of.map(([, until]) => until))}`;
}
