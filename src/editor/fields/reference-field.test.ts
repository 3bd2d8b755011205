import { expect, test } from 'vitest';
import type { CurrentPages } from '../repository/current-pages.ts';
import { referenceField, type RelationControl } from './reference-field.ts';

/** Decap’s own field, as far as it matters when a form opens. */
class Field {
  mounted = true;
  state = { initialOptions: [] as unknown[] };
  readonly props: unknown;
  constructor(props: unknown) {
    this.props = props;
  }
  setState(state: Partial<Field['state']>): void {
    Object.assign(this.state, state);
  }
  triggerInitialOnChange(value: unknown): void {
    (this.props as { onChange(value: unknown): void }).onChange(value);
  }
}

const pages = { titleOf: (_: string, slug: string) => Promise.resolve(slug === 'foxglove-junior' ? 'Foxglove Junior School' : slug) } as unknown as CurrentPages;

test('a form that opens shows what is chosen by its title, and is not changed by that', async () => {
  const changes: unknown[] = [];
  const ReferenceField = referenceField(Field as unknown as RelationControl, () => pages);
  const field = new ReferenceField({ field: { get: () => 'schools' }, value: 'foxglove-junior', onChange: (value: unknown) => changes.push(value) } as never);
  await field.loadInitialOptions();
  expect(field.state.initialOptions).toEqual([{ value: 'foxglove-junior', label: 'Foxglove Junior School', data: {} }]);
  expect(changes).toEqual([]);
});
