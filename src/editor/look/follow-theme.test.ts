import { expect, test } from 'vitest';
import { followTheme } from './follow-theme.ts';

test('what was chosen on the site is shown, and followed when it changes in another tab', () => {
  const root = { dataset: {} as DOMStringMap } as HTMLElement;
  const stored = new Map<string, string>();
  let changed: (event: { key: string | null }) => void = () => undefined;
  followTheme(root, { getItem: (key) => stored.get(key) ?? null }, { addEventListener: ((_: string, hear: typeof changed) => void (changed = hear)) as Window['addEventListener'] });
  const after = (value: string, key: string | null = 'starlight-theme') => {
    stored.set('starlight-theme', value);
    changed({ key });
    return root.dataset.theme;
  };
  expect(root.dataset.theme).toBeUndefined();
  expect(after('dark')).toBe('dark');
  expect(after('light')).toBe('light');
  expect(after('dark', 'something-else')).toBe('light');
  expect(after('')).toBeUndefined();
  expect(after('purple')).toBeUndefined();
});
