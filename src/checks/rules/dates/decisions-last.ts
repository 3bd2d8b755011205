import { quote, type Fault } from '../../../schema/fault.ts';
import { nearest } from '../../../schema/nearest.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const SUMMER = { kind: 'meetings', slug: 'june-meeting', title: 'Headteachers, June', term: '2026-summer', starts: '2026-06-17T09:30', ends: '2026-06-17T11:30', actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-autumn' }] };
const settled = (action: string, meeting = 'june-meeting') => ({ settled: [{ action, meeting, outcome: 'done' }] });

export const decisionsLast: Rule = {
  name: 'decisions-last',
  title: 'Meetings speak of what earlier meetings agreed, and agree on what is in use',
  why: 'An action marked as done has to be one that was agreed, or the agreed one stays open for ever. A resource that all schools use must still be there.',
  examples: {
    good: [{ kind: 'meetings', fields: settled('Write a card'), others: [SUMMER] }],
    bad: [
      { about: 'An action in other words.', kind: 'meetings', fields: settled('Write the card'), others: [SUMMER], says: 'Did you mean "Write a card"?' },
      { about: 'Heard of before it was agreed.', kind: 'meetings', fields: { ...settled('Write a card'), term: '2026-summer', starts: '2026-06-10T09:30', ends: '2026-06-10T11:30' }, others: [SUMMER], says: 'which met later' },
      { about: 'Of the other group.', kind: 'meetings', fields: { ...settled('Write a card'), group: 'leading-practitioners' }, others: [SUMMER], says: 'of the other group' },
      { about: 'Done long ago.', kind: 'meetings', fields: settled('Write a card'), others: [{ ...SUMMER, actions: [{ ...SUMMER.actions[0], done: '2026-07-01' }] }], says: 'was done already' },
      { about: 'A resource that is retired.', kind: 'meetings', fields: { decisions: [{ what: 'We all use it.', resource: 'old-card' }] }, others: [{ slug: 'old-card', title: 'Old card', retired: { reason: 'It is out of date.', successor: 'new-card' } }, { slug: 'new-card', title: 'New card' }], says: 'It was replaced by "new-card"' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => (entry.kind === 'meetings' ? [...checkSettled(entry as Entry<'meetings'>, library), ...checkDecisions(entry as Entry<'meetings'>, library)] : []),
};

function checkSettled({ values }: Entry<'meetings'>, library: Library): Fault[] {
  return (values.settled ?? []).flatMap(({ action, meeting }) => {
    const agreed = library.find('meetings', meeting)?.values;
    if (!agreed) return [];
    const said = `The action ${quote(action)}`;
    const same = agreed.actions?.find(({ what }) => what.trim().toLowerCase() === action.trim().toLowerCase());
    if (!same) {
      const near = nearest(action, (agreed.actions ?? []).map(({ what }) => what));
      return [fault('settled', `${said} is not one of those agreed at the meeting ${quote(meeting)}.`, 'The action that was agreed would stay open.', near ? `Did you mean "${near}"?` : 'Choose it from the list, or copy it from the page of that meeting.')];
    }
    if (agreed.starts >= values.starts) return [fault('settled', `${said} was agreed at ${quote(meeting)}, which met later.`, 'Nobody can hear of an action before it is agreed.', 'Correct the day of one of the meetings, or delete the action.')];
    if (agreed.group !== values.group) return [fault('settled', `${said} was agreed by a meeting of the other group.`, 'Each group looks after its own actions.', 'Mark it as done at a meeting of that group, or fill in "Done on" where it was agreed.')];
    if (same.done && same.done < values.starts.slice(0, 10)) return [fault('settled', `${said} was done already, on ${same.done}.`, 'It would be told twice.', 'Take it out here.')];
    return [];
  });
}

// A resource may be retired years after a meeting agreed on it. The agreement then stays as it was; we check only meetings of this term and later.
function checkDecisions({ values }: Entry<'meetings'>, library: Library): Fault[] {
  const term = library.settings?.terms.find((one) => one.term === values.term);
  if (!term || term.ends < library.today) return [];
  return (values.decisions ?? []).flatMap(({ resource }) => {
    const retired = resource && library.find('resources', resource)?.values.retired;
    if (!retired) return [];
    const instead = retired.successor ? `It was replaced by "${retired.successor}": choose that one, or leave "Resource agreed" empty.` : 'Leave "Resource agreed" empty; the text of the decision stays.';
    return [fault('decisions', `A decision names ${quote(resource)}, which is retired.`, 'Schools would be asked to use something that we no longer recommend.', instead)];
  });
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
