import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { actionsToHear, type Action } from '../../meeting/actions.ts';
import type { Meeting } from '../../catalogue/catalogue.ts';
import { showTerm } from '../../dates/show-dates.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { ACTION_OUTCOMES } from '../../schema/vocabulary.ts';
import type { DecapMap } from '../decap.ts';
import { foundationHere } from '../foundation.ts';
import type { GroupFile } from '../published/group-files.ts';
import { text } from './text.ts';

/** What a meeting heard about an earlier action, as it is recorded in the file. */
interface RecordedOutcome {
  action: string;
  meeting: string;
  outcome: string;
}

interface Props {
  forID: string;
  classNameWrapper: string;
  /** Decap's own list, or ours once somebody has chosen something. */
  value?: RecordedOutcome[] | { toJS(): RecordedOutcome[] };
  onChange(value: RecordedOutcome[]): void;
}

/**
 * Makes the field that lists the open actions from earlier meetings of the group chosen in the form. People choose an outcome for each and
 * type nothing. `fetchGroup` fetches what a group has agreed.
 */
export function openActionsPicker(fetchGroup: (group: string) => Promise<GroupFile>) {
  return function OpenActions({ forID, classNameWrapper, value, onChange }: Props): ReactNode {
    const [fetched, setFetched] = useState<{ group: string; file: GroupFile }>();
    const [meeting, setMeeting] = useState(meetingInForm);
    const { group } = meeting;
    const known = fetched && fetched.group === group ? fetched.file : undefined;
    // If the list did not arrive, ask again when another group or day is chosen.
    useEffect(() => void (group && !known && fetchGroup(group).then((file) => setFetched({ group, file }), () => undefined)), [meeting]);
    // Decap does not render a field again when another one changes.
    useEffect(() => store.subscribe(() => setMeeting((before) => (sameMeeting(before, meetingInForm()) ? before : meetingInForm()))), []);
    const outcomes = value ? ('toJS' in value ? value.toJS() : value) : [];
    const actions = known && meeting.group ? linesOf(actionsToHear(meeting, { meetings: known.meetings as Meeting[] }), outcomes, known) : [];
    const choose = (action: string, of: string, outcome: string) => {
      const others = outcomes.filter((one) => one.action !== action || one.meeting !== of);
      onChange(outcome ? [...others, { action, meeting: of, outcome }] : others);
    };
    if (!meeting.group) return h('p', { id: forID, className: classNameWrapper }, text.actions.noGroup);
    if (!actions.length) return h('p', { id: forID, className: classNameWrapper }, known ? text.actions.none : text.actions.looking);
    return h('ul', { id: forID, className: `${classNameWrapper} open-actions`, style: { listStyle: 'none', margin: 0, paddingLeft: 16 } },
      actions.map(({ action, of, about }, at) => {
        const outcome = outcomes.find((one) => one.action === action && one.meeting === of)?.outcome ?? '';
        return h('li', { key: `${of} ${action}`, style: { padding: '8px 0' } },
          h('label', { htmlFor: `${forID}-${at}`, style: { display: 'block' } }, h('strong', null, action), h('br'), about),
          h('select', { id: `${forID}-${at}`, value: outcome, style: { font: 'inherit', padding: 6 }, onChange: (event: { target: HTMLSelectElement }) => choose(action, of, event.target.value) },
            h('option', { value: '' }, text.actions.open),
            ACTION_OUTCOMES.map((one) => h('option', { key: one.value, value: one.value }, one.label))));
      }));
  };
}

/** The actions to list. One that already has an outcome stays listed even when it is no longer open, so that the outcome can be undone. */
function linesOf(open: readonly Action[], outcomes: readonly RecordedOutcome[], { schools }: GroupFile) {
  const lines = open.map(({ what, meeting: { slug }, school, due }) => ({ action: what, of: slug, about: text.actions.about(school ? (schools[school] ?? school) : upperFirst(foundationHere()), showTerm(due)) }));
  const strays = outcomes.filter((one) => !lines.some(({ action, of }) => action === one.action && of === one.meeting));
  return [...lines, ...strays.map((one) => ({ action: one.action, of: one.meeting, about: text.actions.noLonger }))];
}

type InForm = Pick<Meeting, 'slug' | 'group' | 'starts'>;

/** The meeting that is open in the form. If it has no date yet, it hears about every action. */
function meetingInForm(): InForm {
  const entry = store.getState().entryDraft.get('entry') as DecapMap | undefined;
  const value = (name: string) => String(entry?.getIn(['data', name]) ?? '');
  return { slug: String(entry?.get('slug') ?? ''), group: value('group') as Meeting['group'], starts: value('starts') || '9999' };
}

function sameMeeting(a: InForm, b: InForm): boolean {
  return a.slug === b.slug && a.group === b.group && a.starts === b.starts;
}
