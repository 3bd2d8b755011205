import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { trailOf } from './trail-of.ts';

const catalogue = await realCatalogue();
const shown = (address: string) => trailOf(address, catalogue).map(({ label, href }) => `${label} ${href}`).join(' › ');

test.each([
  ['/', ''],
  ['/resources/', 'Home /'],
  ['/resources/two-minute-playground-script/', 'Resources /resources/ › Supporting lunchtime supervisors /themes/lunchtime-supervisors/'],
  ['/resources/two-minute-playground-script/family/', 'Resources /resources/ › Two-minute playground script /resources/two-minute-playground-script/'],
  ['/themes/', 'Resources /resources/'],
  ['/themes/lunchtime-supervisors/', 'Resources /resources/ › Themes /themes/'],
  ['/meetings/2/', 'Home /'],
  ['/meetings/2026-autumn-headteachers/', 'Meetings /meetings/'],
  ['/meetings/actions/', 'Meetings /meetings/'],
  ['/meetings/actions/hawthorn-lane-primary/', 'Meetings /meetings/ › Open actions /meetings/actions/'],
  ['/meetings/decisions/headteachers/', 'Meetings /meetings/ › What we agreed /meetings/decisions/'],
  ['/visits/see/circles/phase/key-stage-2/', 'Visits /visits/'],
  ['/visits/lunchtime-at-hawthorn-lane/visitor-pack/', 'Visits /visits/ › Lunchtime at Hawthorn Lane /visits/lunchtime-at-hawthorn-lane/'],
  ['/schools/hawthorn-lane-primary/to-review/', 'Schools /schools/ › Hawthorn Lane Primary /schools/hawthorn-lane-primary/'],
  ['/pages/privacy/', 'Help and about us /pages/'],
  ['/news/', 'Schools /schools/'],
])('the way up from %s', (address, trail) => {
  expect(shown(address)).toBe(trail);
});

test('a title in another language is marked with it', () => {
  expect(trailOf('/resources/letter-after-a-fall-out-polish/compared/', catalogue)[1]).toMatchObject({ language: 'pl', direction: 'ltr' });
});
