import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { showMinutes } from '../dates/show-dates.ts';
import { viewResourceLinks, type ResourceLinkView } from './resource-link-view.ts';

/** The parts of a programme in order. */
export interface ProgrammeStepsView {
  heading: string;
  /** What one part is called: "session" or "step". */
  one: string;
  steps: StepView[];
}

/** One part of a programme. */
export interface StepView {
  title: string;
  about: string;
  /** The steps that come first, each with its place on the page. */
  requires: { href: string; title: string }[];
  /** What else comes first. */
  before: string | undefined;
  facts: [name: string, value: string][];
  /** What happens from minute to minute: "0 to 10". */
  timings: { span: string; what: string }[];
  /** Undefined where the step names none; empty where none of them is published. */
  resources: ResourceLinkView[] | undefined;
}

type Step = NonNullable<Programme['steps']>[number];

/** The steps of a programme; undefined where it has none. Those of a training kit are called sessions. */
export function viewProgrammeSteps(catalogue: Catalogue, { kit, steps = [], focus = [] }: Programme): ProgrammeStepsView | undefined {
  if (steps.length === 0) return undefined;
  const isKit = kit !== undefined;
  return {
    heading: isKit ? 'Sessions, in order' : 'Steps, in order',
    one: isKit ? 'session' : 'step',
    steps: steps.map((step) => ({
      title: step.title,
      about: step.about,
      requires: (step.requires ?? []).map((needed) => ({ href: `#step-${steps.findIndex(({ title }) => title === needed) + 1}`, title: needed })),
      before: step.before,
      facts: factsOf(step, isKit, focus.length),
      timings: viewTimings(step.timings ?? []),
      resources: step.resources && viewResourceLinks(catalogue, step.resources),
    })),
  };
}

function factsOf(step: Step, isKit: boolean, areas: number): StepView['facts'] {
  const facts: [string, string | undefined][] = [
    ['Sessions', isKit && step.sessions === 1 ? undefined : countSessions(step, areas)],
    ['Time', step.minutes === undefined ? undefined : showMinutes(step.minutes)],
    ['Staffing', step.staffing],
    ['Room', step.room],
    ['You need', step.needs?.join('; ')],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function countSessions({ sessions, chosen }: Step, areas: number): string | undefined {
  const number = sessions === undefined ? undefined : sessions === 1 ? 'One session' : `Up to ${sessions} sessions`;
  if (!chosen) return number;
  return `${number ?? 'Sessions'}, chosen from ${areas} focus areas`;
}

function viewTimings(timings: readonly { minutes: number; what: string }[]): StepView['timings'] {
  return timings.map(({ minutes, what }, at) => {
    const from = timings.slice(0, at).reduce((sum, part) => sum + part.minutes, 0);
    return { span: `${from} to ${from + minutes}`, what };
  });
}
