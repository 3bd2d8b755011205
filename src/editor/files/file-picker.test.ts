import { beforeEach, expect, test, vi } from 'vitest';
import { addToPage } from './file-picker.ts';

/** The names of the files beside the page, as Decap holds them. */
const kept = vi.hoisted(() => [] as string[]);
vi.mock('decap-cms-core/dist/esm/redux', () => ({ store: { getState: () => ({}), dispatch: (action: unknown) => Promise.resolve(action) } }));
vi.mock('decap-cms-core/dist/esm/reducers/mediaLibrary', () => ({ selectMediaFiles: () => kept.map((name) => ({ name })) }));
vi.mock('decap-cms-core/dist/esm/actions/notifications', () => ({ addNotification: () => undefined }));
vi.mock('decap-cms-core/dist/esm/actions/mediaLibrary', () => ({
  insertMedia: () => undefined,
  persistMedia: ({ name }: File) => ({ payload: { name: kept[kept.push(name) - 1] } }),
}));

beforeEach(() => void (kept.length = 0));

test('two photos of the same name lie beside the page under two names, and nobody is asked whether one may replace the other', async () => {
  const photo = () => new File(['photo'], 'image.webp', { type: 'image/webp' });
  expect([await addToPage(photo()), await addToPage(photo()), await addToPage(photo())]).toEqual(['image.webp', 'image-2.webp', 'image-3.webp']);
  expect(kept).toEqual(['image.webp', 'image-2.webp', 'image-3.webp']);
});
