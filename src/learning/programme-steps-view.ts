import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { showMinutes } from '../dates/show-dates.ts';
import { text } from './text.ts';
import { viewResourceLinks, type ResourceLinkView } from './resource-link-view.ts';

/** The parts of a programme, in order or not. */
export interface ProgrammeStepsView {
  heading: string;
  /** Whether the parts follow each other. Those that do not have no numbers. */
  isOrdered: boolean;
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
export function viewProgrammeSteps(catalogue: Catalogue, { kit, steps = [], unordered = false, focus = [] }: Programme): ProgrammeStepsView | undefined {
  if (steps.length === 0) return undefined;
  const isKit = kit !== undefined;
  return {
    heading: isKit ? text.steps.sessions : unordered || steps.length === 1 ? text.steps.unordered : text.steps.ordered,
    isOrdered: !unordered && steps.length > 1,
    one: isKit ? text.steps.session : text.steps.step,
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
  const { facts } = text.steps;
  const named: [string, string | undefined][] = [
    [facts.sessions, isKit && step.sessions === 1 ? undefined : countSessions(step, areas)],
    [facts.time, step.minutes === undefined ? undefined : showMinutes(step.minutes)],
    [facts.staffing, step.staffing],
    [facts.room, step.room],
    [facts.needs, step.needs?.join('; ')],
  ];
  return named.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function countSessions({ sessions, chosen }: Step, areas: number): string | undefined {
  const number = sessions === undefined ? undefined : sessions === 1 ? text.steps.oneSession : text.steps.upTo(sessions);
  if (!chosen) return number;
  return text.steps.chosen(number ?? text.steps.someSessions, areas);
}

function viewTimings(timings: readonly { minutes: number; what: string }[]): StepView['timings'] {
  return timings.map(({ minutes, what }, at) => {
    const from = timings.slice(0, at).reduce((sum, part) => sum + part.minutes, 0);
    return { span: text.steps.span(from, from + minutes), what };
  });
}
