import { cloneElement, type Component, type ReactElement } from 'react';
import type { KindName } from '../../schema/index.ts';
import type { CurrentPages } from '../repository/current-pages.ts';
import type { ListedEntry } from '../published/records.ts';
import { text } from './text.ts';

/** One entry among the choices, as Decap's field has it. */
interface Choice {
  value: string;
  label: string;
  data?: object;
  isDisabled?: true;
}

interface Props {
  field: { get(name: 'collection'): KindName; get(name: 'isFolder'): boolean | undefined };
  /** One name, or a list of them. */
  value?: string | { toJS(): string[] };
}

interface State {
  initialOptions: Choice[];
  /** The beginning of the list, once somebody has opened the field. */
  beginning?: Choice[];
}

/** The part of Decap's own field that we change. */
export type RelationControl = new (props: Props) => Component<Props, State> & {
  mounted: boolean;
  shouldComponentUpdate(props: Props, state: State): boolean;
  loadInitialOptions(): Promise<void>;
};

const MORE: Choice = { value: '', label: text.reference.more, isDisabled: true };

/**
 * Makes the field in which people choose an entry of another kind. Left alone, Decap fetches the whole list of that kind as soon as a form
 * opens. This one looks up only the titles of what is chosen. It fetches the beginning of the list when somebody opens it, and searches
 * when somebody types.
 */
export function referenceField(Control: RelationControl, pagesNow: () => CurrentPages) {
  return class ReferenceField extends Control {
    override shouldComponentUpdate(props: Props, state: State): boolean {
      return state !== this.state || super.shouldComponentUpdate(props, state);
    }

    override async loadInitialOptions(): Promise<void> {
      const { field, value } = this.props;
      const names = typeof value === 'string' ? [value] : (value?.toJS() ?? []);
      const choices = await Promise.all(names.map(async (name) => ({ value: name, label: await pagesNow().titleOf(field.get('collection'), slugOf(name)).catch(() => slugOf(name)), data: {} })));
      if (!this.mounted) return;
      // Decap would also report the value as changed. Right after a first save it has nothing to compare it with, and would call the form unsaved again.
      this.setState({ initialOptions: choices });
    }

    async openMenu(): Promise<void> {
      if (this.state.beginning) return;
      const { field } = this.props;
      const { entries, pages } = await pagesNow().list(field.get('collection'), 1);
      const choice = ([slug, title]: ListedEntry): Choice => ({ value: field.get('isFolder') ? `${slug}/index` : slug, label: title || slug, data: { title } });
      if (this.mounted) this.setState({ beginning: [...entries.map(choice), ...(pages > 1 ? [MORE] : [])] });
    }

    override render(): ReactElement<object> {
      const menu = { defaultOptions: this.state.beginning ?? false, onMenuOpen: () => void this.openMenu().catch(() => undefined) };
      return cloneElement(super.render() as ReactElement<object>, menu);
    }
  };
}

function slugOf(name: string): string {
  return name.replace(/\/index$/, '');
}
