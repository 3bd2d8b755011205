import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import type { KindName } from '../../schema/index.ts';
import type { CurrentPages } from '../repository/current-pages.ts';
import type { ListedEntry } from '../published/records.ts';
import { text } from './text.ts';

interface Props {
  forID: string;
  classNameWrapper: string;
  field: { get(name: 'kind'): KindName | undefined };
  value?: string;
  onChange(value: string): void;
}

/**
 * A field that is filled in once: a page chosen from a list, or one line of text. A value that was there when the form opened is shown but
 * cannot be changed. `mayChange` says whether this person may correct a mistake in an entry that has already been saved. Where there are more
 * pages than the list shows, people find one by its title.
 */
export function writeOnceField(pagesNow: () => CurrentPages, mayChange: () => boolean) {
  return function WriteOnceField({ forID, classNameWrapper, field, value = '', onChange }: Props): ReactNode {
    const [isFixed] = useState(() => Boolean(value) && !mayChange());
    const [known, setKnown] = useState<{ entries: readonly ListedEntry[]; isAll: boolean }>();
    const [title, setTitle] = useState('');
    const kind = field.get('kind');
    const slug = value.replace(/\/index$/, '');
    // If the list did not arrive, ask again when somebody opens the field.
    const look = () => void (known || !kind || isFixed || pagesNow().list(kind, 1).then(({ entries, pages }) => setKnown({ entries, isAll: pages === 1 }), () => undefined));
    useEffect(look, []);
    useEffect(() => void (kind && slug && pagesNow().titleOf(kind, slug).then(setTitle, () => undefined)), [slug]);
    const [found, setFound] = useState<readonly ListedEntry[]>();
    const search = (typed: string) => void (typed.trim() && kind ? pagesNow().search(kind, typed).then(({ entries }) => setFound(entries), () => undefined) : setFound(undefined));
    if (isFixed) return h('p', { id: forID, className: `${classNameWrapper} write-once`, tabIndex: -1, style: { margin: 0 } }, h('strong', null, kind ? title || slug : value), h('br'), h('span', null, text.writeOnce.fixed));
    if (!kind) return h('input', { id: forID, type: 'text', className: classNameWrapper, value, onChange: (event: { target: HTMLInputElement }) => onChange(event.target.value) });
    const entries = found ?? known?.entries ?? [];
    const pages = entries.map(([name, title]) => ({ slug: name, title: title || name }));
    const list = h('select', { id: forID, className: classNameWrapper, value: slug, style: { font: 'inherit' }, onFocus: look, onChange: (event: { target: HTMLSelectElement }) => onChange(event.target.value) },
      h('option', { value: '' }, known ? text.writeOnce.choose : text.writeOnce.looking),
      (slug && !pages.some((page) => page.slug === slug) ? [{ slug, title: title || slug }, ...pages] : pages).map((page) => h('option', { key: page.slug, value: page.slug }, page.title)));
    if (!known || known.isAll) return list;
    return h('div', null,
      h('input', { type: 'search', 'aria-label': text.writeOnce.find, placeholder: text.writeOnce.find, className: classNameWrapper, onChange: (event: { target: HTMLInputElement }) => search(event.target.value) }), list);
  };
}
