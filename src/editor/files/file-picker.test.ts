import { beforeEach, expect, test, vi } from 'vitest';
import { addToPage } from './file-picker.ts';

/** The files beside the page, as Decap holds them: one for each content. */
const kept = vi.hoisted(() => [] as { id: string; name: string }[]);
vi.mock('decap-cms-lib-util', () => ({ getBlobSHA: (file: Blob) => file.text() }));
vi.mock('decap-cms-core/dist/esm/redux', () => ({ store: { getState: () => ({}), dispatch: (action: unknown) => Promise.resolve(action) } }));
vi.mock('decap-cms-core/dist/esm/reducers/mediaLibrary', () => ({ selectMediaFiles: () => kept }));
vi.mock('decap-cms-core/dist/esm/actions/notifications', () => ({ addNotification: () => undefined }));
vi.mock('decap-cms-core/dist/esm/actions/mediaLibrary', () => ({
  insertMedia: () => undefined,
  persistMedia: async (file: File) => {
    const id = await file.text();
    const before = kept.findIndex((one) => one.id === id);
    if (before >= 0) kept.splice(before, 1);
    kept.push({ id, name: file.name });
    return { payload: { name: file.name } };
  },
}));

const photo = (shows: string) => new File([shows], 'image.webp', { type: 'image/webp' });

beforeEach(() => void (kept.length = 0));

test('photos of the same name lie beside the page under names of their own, and nobody is asked whether one may replace the other', async () => {
  expect(await Promise.all([addToPage(photo('hall')), addToPage(photo('yard')), addToPage(photo('gate'))])).toEqual(['image.webp', 'image-2.webp', 'image-3.webp']);
  expect(kept.map(({ name }) => name)).toEqual(['image.webp', 'image-2.webp', 'image-3.webp']);
});

test('the same photo twice is one file, which both places show', async () => {
  expect(await Promise.all([addToPage(photo('hall')), addToPage(photo('hall'))])).toEqual(['image.webp', 'image.webp']);
  expect(kept.map(({ name }) => name)).toEqual(['image.webp']);
});
