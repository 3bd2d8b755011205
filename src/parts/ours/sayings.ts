import type { PhrasingContent } from 'mdast';
import { showDay } from '../../dates/show-dates.ts';
import { foundationInText, withSmallThe } from '../../text/foundation-in-text.ts';
import { takedownPromise } from '../../text/takedown-promise.ts';
import { isAnothersDay } from '../../schema/demonstration.ts';
import type { EntryOf } from '../../schema/index.ts';
import { COMPLIANCE, labelOf, LICENCES, THEMES } from '../../schema/vocabulary.ts';
import { link } from '../nodes.ts';

type Settings = EntryOf<'settings'>;

/** A detail from the settings about whose site it is. */
interface Saying {
  value: string;
  label: string;
  /** The text that replaces it on the page; nothing where the settings do not say. */
  say(settings: Settings, subject?: string): PhrasingContent[] | undefined;
  /** What to write in the settings, when the detail is optional there. */
  add?: string;
}

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];

/** Everything that Ours can say, in the order in which we offer it to writers. */
export const SAYINGS = [
  { value: 'name', label: 'The name of the partnership', say: ({ name }) => words(name) },
  { value: 'foundation', label: 'The whole name of the body that holds it together', say: ({ foundation }) => words(withSmallThe(foundation)) },
  { value: 'called', label: 'The same body in a few words', say: (settings) => words(foundationInText(settings)) },
  { value: 'mailbox', label: 'Our mailbox, as a link', say: ({ mailbox }, subject) => [link(mailbox, `mailto:${mailbox}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`)] },
  { value: 'address', label: 'The address of this site, as a link', say: ({ address }) => [link(address.replace(/^https?:\/\//, '').replace(/\/$/, ''), address)] },
  { value: 'licence', label: 'The licence of what names no other', say: ({ licence }) => words(labelOf(LICENCES, licence).split(':')[0]!) },
  { value: 'themes', label: 'The themes, each as a link', say: () => THEMES.flatMap(({ value, label }, index) => [...(index ? words(index === THEMES.length - 1 ? ' and ' : ', ') : []), link(label, `/themes/${value}/`)]) },
  { value: 'takedown', label: 'How soon we take a page down', say: (settings) => words(takedownPromise(settings)) },
  { value: 'compliance', label: 'How accessible the site is', add: 'accessibility: { written: 2027-01-11, compliance: partially }, with the day on which you wrote your own statement', say: ({ accessibility }) => accessibility && words(labelOf(COMPLIANCE, accessibility.compliance)) },
  {
    value: 'statement', label: 'When the accessibility statement was written', add: 'accessibility: { written: 2027-01-11, compliance: partially }, with the day on which you wrote your own statement',
    // The date on which somebody else wrote their statement is not ours.
    say: (settings) => settings.accessibility && words(isAnothersDay(settings, settings.accessibility.written) ? '(day still to be filled in)' : showDay(settings.accessibility.written)),
  },
] as const satisfies readonly Saying[];

/** The saying of this name. */
export function sayingNamed(name: unknown): Saying | undefined {
  return SAYINGS.find(({ value }) => value === name);
}
