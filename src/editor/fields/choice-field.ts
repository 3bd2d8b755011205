import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { text } from './text.ts';

/** A value that may be chosen, and its label. */
export interface Choice {
  value: string;
  label: string;
}

/** What Decap passes to our widget. A choice of several values is one of its lists, or one of ours once somebody has chosen something. */
export interface ChoiceProps {
  forID: string;
  field: { get(name: 'options'): { toJS(): Choice[] } | undefined; get(name: 'multiple' | 'required'): boolean | null | undefined; get(name: 'label'): string; get(name: 'max'): number | undefined };
  value?: string | string[] | { toJS(): string[] };
  onChange(value: string | string[] | undefined): void;
}

/** More than so many are a list to open. Fewer are all shown, and chosen with one press. */
const MOST_SHOWN = 12;

/**
 * Makes the field in which people choose one value or several, always by their labels. `fetchChoices` fetches the choices of a field that has none of
 * its own. A value that is not among them stays, under its own name, until somebody chooses another.
 */
export function choiceField(fetchChoices: () => Promise<readonly Choice[]> = () => Promise.resolve([])) {
  return function ChoiceField({ forID, field, value, onChange }: ChoiceProps): ReactNode {
    const given = field.get('options')?.toJS();
    const [fetched, setFetched] = useState<readonly Choice[]>([]);
    useEffect(() => void (given ?? fetchChoices().then(setFetched, () => undefined)), []);
    const chosen = typeof value === 'string' ? [value].filter(Boolean) : Array.isArray(value) ? value : (value?.toJS() ?? []);
    const known = given ?? fetched;
    const choices = [...known, ...chosen.filter((one) => !known.some((choice) => choice.value === one)).map((one) => ({ value: one, label: one }))];
    const label = field.get('label');
    const isOptional = field.get('required') === false;
    if (field.get('multiple')) {
      const isFull = chosen.length >= (field.get('max') ?? Infinity);
      const toggle = (one: string) => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : choices.map((choice) => choice.value).filter((other) => other === one || chosen.includes(other)));
      return h('div', { id: forID, className: 'choices', role: 'group', 'aria-label': label, tabIndex: -1 }, choices.map(({ value: one, label: said }) => h('label', { key: one },
        h('input', { type: 'checkbox', checked: chosen.includes(one), disabled: isFull && !chosen.includes(one), onChange: () => toggle(one) }), h('span', null, said))));
    }
    const [now = ''] = chosen;
    if (choices.length > MOST_SHOWN) {
      return h('select', { id: forID, className: 'choices-list', value: now, onChange: (event: { target: HTMLSelectElement }) => onChange(event.target.value || undefined) },
        h('option', { value: '' }, text.choice.choose), choices.map(({ value: one, label: said }) => h('option', { key: one, value: one }, said)));
    }
    return h('div', { id: forID, className: 'choices', role: 'radiogroup', 'aria-label': label, tabIndex: -1 },
      [...(isOptional && now ? [{ value: '', label: text.choice.none }] : []), ...choices].map(({ value: one, label: said }) => h('label', { key: one },
        h('input', { type: 'radio', name: forID, checked: now === one, onChange: () => onChange(one || undefined) }), h('span', null, said))));
  };
}
