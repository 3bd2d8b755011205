import { PHASES } from '../schema/vocabulary.ts';

/** Phases as people say them in a line of facts, whatever their order: "Early years, Key Stages 1 and 2". Key stages are counted together, and all of them are "All phases". */
export function showPhases(phases: readonly string[]): string {
  const inOrder = PHASES.map(({ value }) => value).filter((phase) => phases.includes(phase));
  const stages = inOrder.filter((phase) => phase.startsWith('key-stage-')).map((phase) => phase.at(-1)!);
  if (inOrder.length === PHASES.length) return 'All phases';
  const isRun = stages.length > 2 && Number(stages.at(-1)) - Number(stages[0]) === stages.length - 1;
  const numbers = isRun ? `${stages[0]} to ${stages.at(-1)}` : stages.join(', ').replace(/, (\d)$/, ' and $1');
  return [
    ...(phases.includes('early-years') ? ['Early years'] : []),
    ...(stages.length ? [`Key Stage${stages.length > 1 ? 's' : ''} ${numbers}`] : []),
    ...(phases.includes('post-16') ? ['Post-16'] : []),
  ].join(', ');
}
