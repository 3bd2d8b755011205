import { createElement as h, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { KindName } from '../../schema/index.ts';
import { SameTitle, type SameTitled } from './same-title.ts';

interface Props {
  field: { get(name: 'kind'): KindName };
  value?: string;
  onChange(value: string): void;
}

/** How long nobody has to have typed before other titles are looked up, in milliseconds. */
const PAUSE = 500;

/**
 * Makes the field for a title. It says when another page of the kind has the same title, and stops nobody. `Control` is Decap’s own field for a line of
 * text, and `findSame` finds another with a title. A page that has been saved keeps the title it has without being asked about it, so that it opens
 * sooner; `isNew` says whether it has not been saved yet. A title is one line: what parts the cells of a table that is pasted becomes a space.
 */
export function titleField(Control: ComponentType<Props>, findSame: (kind: KindName, title: string) => Promise<SameTitled | undefined>, isNew: () => boolean) {
  return function TitleField(props: Props): ReactNode {
    const kind = props.field.get('kind');
    const title = (props.value ?? '').trim();
    const [first] = useState(title);
    const [found, setFound] = useState<{ title: string; other: SameTitled | undefined }>();
    useEffect(() => {
      if (!title || (title === first && !isNew())) return undefined;
      let isCurrent = true;
      const timer = setTimeout(() => void findSame(kind, title).then((other) => isCurrent && setFound({ title, other }), () => undefined), PAUSE);
      return () => {
        isCurrent = false;
        clearTimeout(timer);
      };
    }, [title]);
    const onChange = (typed: string) => props.onChange(typed.replace(/[\t\v\f\r\n\u2028\u2029]/g, ' '));
    return h('div', null, h(Control, { ...props, onChange }), h(SameTitle, { kind, other: found?.title === title ? found.other : undefined }));
  };
}
