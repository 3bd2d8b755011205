import { expect, test } from 'vitest';
import { bringBack } from './bring-back.ts';

const page = (fields: string, body: string) => `---\n${fields}\n---\n\n${body}\n`;

test('the text and the fields go back; dates, version and lineage stay as they are now, and that is said', () => {
  const now = page('title: Wet play\nsummary: Now.\nversion: "1.2"\nreviewed: 2026-11-01\nadapted:\n  resource: other', 'New words.\n\nThe same.');
  const earlier = page('title: Wet play\nsummary: Before.\nversion: "1.0"\nreviewed: 2025-01-01', 'Old text.\n\nThe same.');
  expect(bringBack(now, earlier, 'resources')).toEqual({
    text: page('title: Wet play\nsummary: Before.\nversion: "1.2"\nreviewed: 2026-11-01\nadapted:\n  resource: other', 'Old text.\n\nThe same.'),
    kept: ['Version', 'Adapted from', 'Last reviewed'],
    isChange: true,
  });
});

test('a version that differs only in what stays brings nothing back', () => {
  const now = page('title: Wet play\nreviewed: 2026-11-01', 'Words.');
  expect(bringBack(now, page('title: Wet play\nreviewed: 2025-01-01', 'Words.'), 'resources')).toMatchObject({ text: now, isChange: false });
});
