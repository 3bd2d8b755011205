import type { ListItem } from 'mdast';
import { nodesOf } from '../../../mdx/walk.ts';
import { leadOf, onlyList, textOf } from '../../../parts/nodes.ts';
import type { PartNode } from '../../../parts/part.ts';
import { minutesIn } from '../../../parts/steps/minutes-in.ts';
import { minutesOf } from '../../../parts/steps/part.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

/** The people in a class for whom a round is reckoned, and the seconds in which one of them can say a sentence and hand on the talking piece. */
const CLASS = 30;
const SECONDS_EACH = 10;

/** A step in which everybody speaks in turn. */
const ROUND = /^(round|check[- ]?in|check[- ]?out)\b/i;

/** Ways of answering that need less time: a word, or all at once. */
const QUICK = /\b(?:one|a) (?:word|number)\b|\ball together\b|\bpairs?\b|\bthrees\b|\bneighbours?\b|\bshow\b|\bthumbs?\b/i;

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IN_TITLE = new RegExp(`\\b(?:(\\d{1,3})|(?:(${TENS.join('|')})(?:-(${UNITS.slice(0, 9).join('|')}))?)|(${UNITS.join('|')}))[ -]minutes?\\b`, 'i');

const steps = (title: string, ...items: string[]) => `<Steps title="${title}">\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n\n</Steps>`;
const plan = { kind: 'circle-plan', size: 'class', minutes: 10 };

export const runningOrdersAddUp: Rule = {
  name: 'running-orders-add-up',
  title: 'A running order adds up, and can be done in its time',
  why: 'Somebody plans a lesson or a lunch hour by these minutes. When thirty children cannot all speak in the time for a round, the last ones are not heard.',
  examples: {
    good: [
      { fields: { minutes: 10 }, body: steps('Ten minutes', '**Welcome, 4 minutes:** Say hello.', '**Round, 6 minutes:** One good thing.') },
      { about: 'Less than the time needed leaves time to set up.', fields: { minutes: 15 }, body: steps('The circle', '**Welcome, 4 minutes:** Say hello.') },
      { about: 'Three sessions take longer together than each of them.', fields: { minutes: 20 }, body: `${steps('Session 1', '**Listen, 10 minutes:** In pairs.')}\n\n${steps('Session 2', '**Ask, 10 minutes:** In threes.')}` },
      { about: 'One word from each, or all at once.', fields: plan, body: steps('The circle', '**Check in, 1 minute:** All together, with your thumb.', '**Round, 3 minutes:** One word for today.') },
      { about: 'A small group needs less time.', fields: { ...plan, size: 'small-group' }, body: steps('The circle', '**Round, 3 minutes:** “Something that was good.”') },
    ],
    bad: [
      { fields: { minutes: 8 }, body: steps('The circle', '**Welcome, 4 minutes:** Say hello.', '**Round, 6 minutes:** One good thing.'), says: 'The steps take 10 minutes together, and "Time needed" says 8.' },
      { fields: { minutes: 60 }, body: steps('Forty-five minutes', '**Welcome, 10 minutes:** Tea.', '**In pairs, 30 minutes:** Try it.'), says: 'The title "Forty-five minutes" says 45 minutes, and the steps take 40.' },
      { fields: plan, body: steps('The circle', '**Round, 4 minutes:** One thing that people could do.'), says: '"Round, 4 minutes" gives each of 30 people 8 seconds.' },
      { fields: plan, body: steps('The circle', '**Check in, 3 minutes:** “If my week were a road sign …”'), says: '"Check in, 3 minutes" gives each of 30 people 6 seconds.' },
    ],
  },
  needsFields: true,
  // A plan that takes longer than it says is better than none, so a published page stays.
  betweenPages: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'resources') return [];
    const { minutes, size } = (entry as Entry<'resources'>).values;
    return [...nodesOf(entry.tree)].flatMap((node) => (node.type === 'part' && node.name === 'Steps' ? checkSteps(node, minutes, size === 'class') : []));
  },
};

function checkSteps(part: PartNode, minutes: number, isForClass: boolean): Fault[] {
  const line = part.position?.start.line ?? 1;
  const sum = minutesOf(part);
  const faults: Fault[] = [];
  if (sum > minutes) faults.push({ line, what: `The steps take ${sum} minutes together, and "Time needed" says ${minutes}.`, why: 'Whoever has only that long cannot finish.', remedy: 'Change the minutes of the steps, or the time needed.' });
  const titled = minutesInTitle(String(part.values.title ?? ''));
  if (titled !== undefined && titled !== sum) faults.push({ line, what: `The title ${quote(String(part.values.title))} says ${titled} minutes, and the steps take ${sum}.`, why: 'People plan by the title.', remedy: 'Change one of the two.' });
  return isForClass ? [...faults, ...(onlyList(part)?.children ?? []).flatMap(checkRound)] : faults;
}

function checkRound(item: ListItem): Fault[] {
  const lead = leadOf(item)?.replace(/:$/, '') ?? '';
  const each = Math.floor(((minutesIn(lead) ?? Infinity) * 60) / CLASS);
  if (!ROUND.test(lead) || each >= SECONDS_EACH || QUICK.test(textOf(item))) return [];
  return [{
    line: item.position?.start.line ?? 1,
    what: `${quote(lead)} gives each of ${CLASS} people ${each} seconds.`,
    why: 'The last ones are not heard, or the next step is lost.',
    remedy: `Give it ${(CLASS * SECONDS_EACH) / 60} minutes, ask for one word, or let everybody answer all together or in pairs.`,
  }];
}

/** The minutes that a title names in figures or in words, up to 99 in words. */
function minutesInTitle(title: string): number | undefined {
  const [found, figures, tens, units, small] = IN_TITLE.exec(title) ?? [];
  if (!found) return undefined;
  if (figures) return Number(figures);
  const one = (word: string | undefined) => UNITS.indexOf((word ?? '').toLowerCase()) + 1;
  return tens ? (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + one(units) : one(small);
}
