import { quote, type Fault } from '../../../schema/fault.ts';
import { isAnothersDay } from '../../../schema/demonstration.ts';
import type { Field, Fields } from '../../../schema/fields.ts';
import { kinds, type EntryOf } from '../../../schema/index.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const datesMakeSense: Rule = {
  name: 'dates-make-sense',
  title: 'Terms, dates, languages and places make sense together',
  why: 'A wrong year in one place sends people to a meeting that is over. Terms and languages are those of the partnership’s own settings.',
  examples: {
    good: [{ fields: { review: '2027-autumn' } }],
    bad: [
      { fields: { review: '2093-autumn' }, says: 'is not a term of the partnership’s calendar' },
      { fields: { language: 'xx' }, says: 'is not one of the partnership’s languages' },
      { fields: { reviewed: '2036-11-01' }, says: 'is in the future' },
      { kind: 'news', fields: { date: '2036-11-01' }, says: 'is in the future' },
    ],
  },
  needsFields: true,
  check: (entry, library) => {
    const { settings } = library;
    if (!settings) return [];
    const { review, ...others } = kinds[entry.kind].fields as Fields;
    const faults = knownWords(review && !cameWithSite(entry, settings) ? { ...others, review } : others, entry.values, settings);
    if (entry.kind === 'settings') return [...faults, ...checkCalendar(settings)];
    const values = entry.values as { starts?: string; ends?: string; term?: string; reviewed?: string; added?: string; date?: string };
    for (const [key, label, day] of [['reviewed', 'Last reviewed', values.reviewed], ['added', 'Added on', values.added], ['date', 'Date', values.date]] as const) {
      if (day && day > library.today) faults.push(fault(key, `"${label}" says ${quote(day)}, which is in the future.`, 'It says that something has been done.', 'Check the year first.'));
    }
    return faults;
  },
};

type Settings = EntryOf<'settings'>;

/** Whether it is one of our own pages that nobody here has read through yet. The term of its review comes from another partnership’s calendar. */
function cameWithSite({ kind, values }: Entry, settings: Settings): boolean {
  return kind === 'pages' && isAnothersDay(settings, (values as EntryOf<'pages'>).reviewed);
}

/** Terms and languages in fields, however deep, that are not in the settings. */
function knownWords(fields: Fields, values: unknown, settings: Settings): Fault[] {
  return Object.entries(fields).flatMap(([key, field]) => inField(key, field, (values as Record<string, unknown>)?.[key], settings));
}

function inField(key: string, field: Field, value: unknown, settings: Settings): Fault[] {
  const { input } = field;
  if (value === undefined) return [];
  if (input.type === 'list') return (value as unknown[]).flatMap((item, index) => inField(key, input.of, item, settings).map((fault) => ({ ...fault, path: [index, ...(fault.path ?? [])] })));
  if (input.type === 'group') return knownWords(input.fields, value, settings).map((fault) => ({ ...fault, field: key, path: [fault.field!, ...(fault.path ?? [])] }));
  if (input.type === 'term' && !settings.terms.some(({ term }) => term === value)) {
    return [fault(key, `"${field.label}" says ${quote(String(value))}, which is not a term of the partnership’s calendar.`, 'We could not sort anything by it.', `It should be one of: ${settings.terms.map(({ term }) => term).join(', ')}. New terms are added in content/settings.yml.`)];
  }
  if (field.label === 'Language' && !settings.languages.some(({ language }) => language === value)) {
    return [fault(key, `"Language" says ${quote(String(value))}, which is not one of the partnership’s languages.`, 'Screen readers choose their voice from it.', `It should be one of: ${settings.languages.map(({ language, name }) => `${language} (${name})`).join(', ')}. New languages are added in content/settings.yml.`)];
  }
  return [];
}

function checkCalendar(settings: Settings): Fault[] {
  return settings.terms.flatMap(({ term, starts, half, ends }, index) => {
    const before = settings.terms[index - 1];
    if (before && before.ends >= starts) return [fault('terms', `The term ${term} begins on ${starts}, before ${before.term} has ended.`, 'A day can belong to one term only.', 'Put the terms in order, the earliest first, and check the years.')];
    if (half && (half.starts < starts || half.ends > ends)) return [fault('terms', `The half-term holiday of ${term} is outside the term.`, 'It would be shown in the wrong place.', 'Check its dates, the year first.')];
    return [];
  });
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
