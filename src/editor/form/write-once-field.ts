import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import type { Published } from '../validation/draft.ts';

interface Props {
  forID: string;
  classNameWrapper: string;
  field: { get(name: 'kind'): string | undefined };
  value?: string;
  onChange(value: string): void;
}

/**
 * A field that is filled in once: a page chosen from a list, or one line of text. A value that was there when the form opened is shown but
 * cannot be changed. `mayChange` says whether this person may correct a mistake in an entry that has already been saved.
 */
export function writeOnceField(published: () => Promise<Published>, mayChange: () => boolean) {
  return function WriteOnceField({ forID, classNameWrapper, field, value = '', onChange }: Props): ReactNode {
    const [isFixed] = useState(() => Boolean(value) && !mayChange());
    const [known, setKnown] = useState<Published>();
    // If the list did not arrive, ask again when somebody opens the field.
    const look = () => void (known ?? published().then(setKnown, () => undefined));
    useEffect(look, []);
    const kind = field.get('kind');
    const pages = known && kind ? known.entries.filter((entry) => entry.kind === kind).map(({ slug, values }) => ({ slug, title: String((values as { title?: unknown }).title ?? slug) })) : [];
    const slug = value.replace(/\/index$/, '');
    const shown = kind ? (pages.find((page) => page.slug === slug)?.title ?? slug) : value;
    if (isFixed) return h('p', { id: forID, className: `${classNameWrapper} write-once`, tabIndex: -1, style: { margin: 0 } }, h('strong', null, shown), h('br'), h('span', null, 'This stays as it is.'));
    if (!kind) return h('input', { id: forID, type: 'text', className: classNameWrapper, value, onChange: (event: { target: HTMLInputElement }) => onChange(event.target.value) });
    return h('select', { id: forID, className: classNameWrapper, value: slug, style: { font: 'inherit' }, onFocus: look, onChange: (event: { target: HTMLSelectElement }) => onChange(event.target.value) },
      h('option', { value: '' }, known ? 'Choose…' : 'Looking for pages…'),
      (slug && !pages.some((page) => page.slug === slug) ? [{ slug, title: slug }, ...pages] : pages).map((page) => h('option', { key: page.slug, value: page.slug }, page.title)));
  };
}
