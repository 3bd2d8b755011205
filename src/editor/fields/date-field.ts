import { createElement as h, useState, type ReactNode } from 'react';
import { readTyped } from './read-typed.ts';
import { text } from './text.ts';

interface Props {
  forID: string;
  field: { get(name: 'label'): string; get(name: 'with_time'): boolean | undefined };
  value?: string;
  onChange(value: string): void;
}

interface Change {
  target: HTMLInputElement;
}

/**
 * Makes the field for a day, or for a day with its time, in which people write as they do on paper. What was understood is said below it, and the
 * calendar of the browser is beside it. `today` gives the day in the United Kingdom.
 */
export function dateField(today: () => string) {
  return function DateField({ forID, field, value, onChange }: Props): ReactNode {
    const withTime = Boolean(field.get('with_time'));
    const stored = String(value ?? '');
    const read = (words: string) => readTyped(words, { withTime, today: today() });
    const now = read(stored);
    const [typed, setTyped] = useState<string>();
    const seen = typed === undefined ? now : read(typed);
    const type = (words: string) => {
      setTyped(words);
      const { isUnderstood, value: meant } = read(words);
      if (isUnderstood && meant !== stored) onChange(meant);
    };
    const leave = () => {
      if (typed === undefined) return;
      setTyped(undefined);
      if (seen.value !== stored) onChange(seen.value);
    };
    // While somebody is still writing, nothing is wrong yet.
    const isSaid = seen.isUnderstood || typed === undefined;
    const isWrong = isSaid && !seen.isUnderstood;
    const label = field.get('label');
    return h('div', { className: 'date-field' },
      h('input', { id: forID, type: 'text', autoComplete: 'off', value: typed ?? now.text, placeholder: withTime ? text.date.exampleWithTime : text.date.example, 'aria-describedby': `${forID}-says`, 'aria-invalid': isWrong || undefined, onChange: ({ target }: Change) => type(target.value), onBlur: leave }),
      h('input', { type: withTime ? 'datetime-local' : 'date', 'aria-label': text.date.calendar(label), value: now.isUnderstood ? now.value : '', onChange: ({ target }: Change) => (setTyped(undefined), onChange(target.value)) }),
      h('output', { id: `${forID}-says`, htmlFor: forID, className: isWrong ? 'date-unclear' : undefined }, isSaid ? seen.says : ''));
  };
}
