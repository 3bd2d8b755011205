import { academicYear } from '../../../dates/academic-year.ts';
import { placeInTime } from '../../../learning/time-axis.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import { nearest } from '../../../schema/nearest.ts';
import type { Example, Rule } from '../../rule.ts';

export const programmesMakeSense: Rule = {
  name: 'programmes-make-sense',
  title: 'The steps, places and figures of a programme fit together',
  why: 'A school plans a year by them. A step that can never be reached, or a place that is not there, costs somebody a term.',
  examples: {
    good: [
      programme('A day for all staff, then up to six sessions that each school chooses.', {
        steps: [{ title: 'Foundation', about: 'A day.' }, { title: 'Follow-on', about: 'A choice.', requires: ['Foundation'], sessions: 6, chosen: true }],
        focus: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((title) => ({ title })),
      }),
      programme('Offers without an order.', { unordered: true, steps: [{ title: 'Advice', about: 'A.' }, { title: 'Training', about: 'B.' }] }),
      programme('Years without a figure may be left out.', { figures: figures('2017', '2018-19', '2023') }),
    ],
    bad: [
      { ...programme('A step that requires itself.', { steps: [{ title: 'Foundation', about: 'A day.', requires: ['Foundation'] }] }), says: 'The step "Foundation" requires itself.' },
      { ...programme('Two steps that wait for each other.', { steps: [{ title: 'One', about: 'A.', requires: ['Two'] }, { title: 'Two', about: 'B.', requires: ['One'] }] }), says: 'wait for each other in a circle: "One", "Two".' },
      { ...programme('A step that comes later.', { steps: [{ title: 'One', about: 'A.', requires: ['Two'] }, { title: 'Two', about: 'B.' }] }), says: 'requires "Two", which comes after it' },
      { ...programme('A step that is not there.', { steps: [{ title: 'Foundation', about: 'A.' }, { title: 'Two', about: 'B.', requires: ['Fundation'] }] }), says: 'Did you mean "Foundation"?' },
      { ...programme('Two steps of one name.', { steps: [{ title: 'One', about: 'A.' }, { title: 'One', about: 'B.' }] }), says: 'Two steps are called "One".' },
      { ...programme('More sessions than there are to choose from.', { steps: [{ title: 'Follow-on', about: 'A choice.', sessions: 6, chosen: true }], focus: [{ title: 'One' }, { title: 'Two' }] }), says: 'up to 6 sessions, but the focus areas offer only 2' },
      { ...programme('A subject that takes longer than anybody may have.', { steps: [{ title: 'Follow-on', about: 'A choice.', sessions: 2, chosen: true }], focus: [{ title: 'Parents', sessions: 3 }] }), says: '"Parents" takes 3 sessions, but a school may choose only 2' },
      { ...programme('Nothing to choose from.', { steps: [{ title: 'Follow-on', about: 'A choice.', chosen: true }] }), says: 'there are no focus areas' },
      { ...programme('A session that runs over.', { steps: [{ title: 'One', about: 'A.', minutes: 30, timings: [{ minutes: 20, what: 'Talk.' }, { minutes: 20, what: 'Play.' }] }] }), says: 'last 40 minutes together, but the session lasts 30' },
      { ...programme('More places left than places.', { places: [{ year: '2026-27', places: 6, left: 7 }] }), says: 'There are 7 places left of 6.' },
      { ...programme('A year that is two years long.', { places: [{ year: '2026-28', places: 6 }] }), says: 'Write 2026-27.' },
      { ...programme('One year twice.', { places: [{ year: '2026-27', places: 6 }, { year: '2026-27', places: 8 }] }), says: 'The academic year 2026-27 is there twice.' },
      { ...programme('Two numbers for any year.', { places: [{ places: 6 }, { places: 8 }] }), says: 'Two numbers of places have no academic year.' },
      { ...programme('Offers without an order, one of which waits for another.', { unordered: true, steps: [{ title: 'Advice', about: 'A.' }, { title: 'Training', about: 'B.', requires: ['Advice'] }] }), says: 'The steps have no order, but "Training" requires "Advice".' },
      { ...programme('Figures out of order.', { figures: figures('2023', '2017') }), says: '2017 comes after 2023 in the list' },
      { ...programme('A time nobody can find on a calendar.', { figures: figures('2017', 'recently') }), says: '"recently" cannot be put in order with the other times' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'programmes') return [];
    const values = entry.values as Programme;
    return [...checkOrder(values.steps ?? []), ...checkUnordered(values), ...checkSessions(values), ...checkPlaces(values.places ?? []), ...(values.figures ?? []).flatMap(checkFigures)];
  },
};

type Programme = EntryOf<'programmes'>;
type Step = NonNullable<Programme['steps']>[number];

function programme(about: string, fields: Record<string, unknown>): Example {
  return { kind: 'programmes', about, fields };
}

function figures(...times: string[]) {
  return [{ what: 'Schools that took part', source: 'https://example.org/report', points: times.map((when, at) => ({ when, count: at + 1 })) }];
}

function checkOrder(steps: readonly Step[]): Fault[] {
  const titles = steps.map(({ title }) => title);
  const twice = titles.find((title, at) => titles.indexOf(title) < at);
  if (twice) return [fault('steps', `Two steps are called ${quote(twice)}.`, 'Nobody can tell which of them another step requires.', 'Give each step a name of its own.')];
  return steps.flatMap(({ title, requires = [] }, at) => requires.flatMap((needed) => {
    const where = titles.indexOf(needed);
    if (where === at) return [fault('steps', `The step ${quote(title)} requires itself.`, 'Nobody could ever begin it.', 'Name the step that comes before it, or delete the line.')];
    if (where < 0) {
      const near = nearest(needed, titles.filter((other) => other !== title));
      return [fault('steps', `The step ${quote(title)} requires ${quote(needed)}, but this programme has no such step.`, 'Nobody could tell what to do first.', `${near ? `Did you mean "${near}"? ` : ''}Write the name of a step exactly, or say it under "What else comes first".`)];
    }
    if (where < at) return [];
    const circle = circleFrom(title, steps);
    if (circle) return circle[0] === title ? [fault('steps', `These steps wait for each other in a circle: ${circle.map(quote).join(', ')}.`, 'Nobody could ever begin any of them.', 'Take "Steps that come first" out of the one that comes first.')] : [];
    return [fault('steps', `The step ${quote(title)} requires ${quote(needed)}, which comes after it.`, 'Readers follow the steps in the order of the list.', `Move ${quote(needed)} up, above ${quote(title)}.`)];
  }));
}

function checkUnordered({ unordered, steps = [] }: Programme): Fault[] {
  const waiting = unordered ? steps.find(({ requires }) => requires) : undefined;
  return waiting ? [fault('unordered', `The steps have no order, but ${quote(waiting.title)} requires ${quote(waiting.requires![0]!)}.`, 'Readers would see no numbers, and nobody could tell which comes first.', 'Switch "The steps have no order" off, or take "Steps that come first" out.')] : [];
}

/** The steps in a circle that leads from a step back to itself, in list order; nothing when there is none. */
function circleFrom(title: string, steps: readonly Step[]): string[] | undefined {
  const neededBy = (from: string) => {
    const reached = new Set<string>();
    const ahead = [from];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      for (const needed of steps.find((step) => step.title === at)?.requires ?? []) if (!reached.has(needed)) reached.add(needed), ahead.push(needed);
    }
    return reached;
  };
  const reached = neededBy(title);
  return reached.has(title) ? steps.map((step) => step.title).filter((other) => reached.has(other) && neededBy(other).has(title)) : undefined;
}

function checkSessions({ steps = [], focus = [] }: Programme): Fault[] {
  const offered = focus.reduce((sum, { sessions = 1 }) => sum + sessions, 0);
  return steps.flatMap(({ title, sessions, chosen, minutes, timings = [] }) => {
    const faults: Fault[] = [];
    const long = focus.find((area) => sessions !== undefined && (area.sessions ?? 1) > sessions);
    if (chosen && !focus.length) faults.push(fault('steps', `In the step ${quote(title)} schools choose from the focus areas, but there are no focus areas.`, 'There would be nothing to choose.', 'Add the focus areas, or switch "Chosen from the focus areas" off.'));
    else if (chosen && long) faults.push(fault('focus', `The focus area ${quote(long.title)} takes ${long.sessions} sessions, but a school may choose only ${sessions} in the step ${quote(title)}.`, 'No school could ever finish it.', 'Correct one of the two numbers.'));
    else if (chosen && sessions !== undefined && sessions > offered) faults.push(fault('steps', `In the step ${quote(title)} a school may choose up to ${sessions} sessions, but the focus areas offer only ${offered}.`, 'Somebody would wait for sessions that are not there.', 'Correct "Most sessions", or add the focus areas that are missing.'));
    const sum = timings.reduce((total, part) => total + part.minutes, 0);
    if (minutes !== undefined && sum > minutes) faults.push(fault('steps', `The parts of the step ${quote(title)} last ${sum} minutes together, but the session lasts ${minutes}.`, 'The bell would cut off the last part.', 'Shorten a part, or correct the minutes of the session.'));
    return faults;
  });
}

function checkPlaces(places: NonNullable<Programme['places']>): Fault[] {
  return places.flatMap(({ year, places: all, left = 0 }, at) => {
    const faults: Fault[] = [];
    if (year && !academicYear(year)) faults.push(fault('places', `${quote(year)} is not an academic year: its two years are not consecutive.`, 'Schools would not know when it begins or ends.', `Write ${year.slice(0, 4)}-${String((Number(year.slice(0, 4)) + 1) % 100).padStart(2, '0')}.`));
    if (places.findIndex((other) => other.year === year) < at) faults.push(fault('places', year ? `The academic year ${year} is there twice.` : 'Two numbers of places have no academic year.', 'Nobody could tell which number is right.', 'Keep one of the two.'));
    if (left > all) faults.push(fault('places', `There are ${left} places left of ${all}.`, 'There cannot be more places left than places.', 'Correct one of the two numbers.'));
    return faults;
  });
}

function checkFigures({ what, points }: NonNullable<Programme['figures']>[number]): Fault[] {
  if (points.length < 2) return [];
  const unplaced = points.find(({ when }) => placeInTime(when) === undefined);
  if (unplaced) return [fault('figures', `In the figures ${quote(what)}, ${quote(unplaced.when)} cannot be put in order with the other times.`, 'The figures are drawn in order of time.', 'Write a year (2023), an academic year (2022-23), a term (2023-autumn) or a day (2023-11-23), or give this figure a set of its own.')];
  const late = points.findIndex(({ when }, at) => at > 0 && placeInTime(when)! <= placeInTime(points[at - 1]!.when)!);
  if (late < 0) return [];
  const [before, after] = [points[late - 1]!.when, points[late]!.when];
  return before === after
    ? [fault('figures', `In the figures ${quote(what)}, ${after} is there twice.`, 'Nobody could tell which number is right.', 'Keep one of the two.')]
    : [fault('figures', `In the figures ${quote(what)}, ${after} comes after ${before} in the list.`, 'Readers follow them through time.', 'Put them in order, the earliest first.')];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
