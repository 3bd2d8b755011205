import { describe, expect, test } from 'vitest';
import { realCatalogue } from './real-catalogue.ts';
import type { Catalogue, Resource } from '../src/catalogue/catalogue.ts';
import { describeResource } from '../src/feeds/open-data/learning-resource.ts';
import { viewResource } from '../src/reading/resource-view.ts';
import { describeLeaflet } from '../src/takeaway/leaflet.ts';
import { marksOf } from '../src/takeaway/leaflet-sheet.ts';

const real = await realCatalogue();
const original = real.resources.find(({ slug }) => slug === 'letter-after-a-fall-out')!;
const polish: Resource = { ...original, slug: 'letter-polish', language: 'pl', access: ['easy-read', 'large-print'], translates: { resource: original.slug, version: original.version, state: 'machine-draft', by: 'Machine translation' } };
const agreed = { ...real.meetings[0]!, state: undefined, decisions: [{ what: 'Every school sends the letter.', resource: original.slug }] } as unknown as Catalogue['meetings'][number];
const withOne = (one: Resource): Catalogue => ({ ...real, resources: [original, one], meetings: [agreed] });
const checked: Resource = { ...polish, translates: { ...polish.translates!, state: 'checked-by-speaker' } };

describe('an unchecked draft', () => {
  const catalogue = withOne(polish);
  const { head, foot } = viewResource(catalogue, polish.slug, []);

  test('claims nothing on its page that only its original has earned', () => {
    expect({ reviewed: head.reviewed, checked: head.checked, agreements: head.agreements, mayBeAdapted: head.mayBeAdapted, access: head.access }).toEqual({
      reviewed: undefined, checked: undefined, agreements: [], mayBeAdapted: false, access: 'Large print',
    });
    expect(foot.notes).toMatchObject({ status: undefined, trials: [], tell: undefined });
  });

  test('is not offered to be adapted, and leads to its original', () => {
    expect(foot.adapt).toEqual({ open: false, original: '/resources/letter-after-a-fall-out/' });
  });

  test('has no status and no review on paper, and says that nobody has checked it', () => {
    const leaflet = describeLeaflet(polish, catalogue, catalogue.settings.address);
    expect(leaflet.facts.map(([label]) => label)).not.toEqual(expect.arrayContaining(['Status']));
    expect(leaflet.facts.map(([label]) => label)).not.toEqual(expect.arrayContaining(['Reviewed']));
    expect(leaflet.review).toBe('');
    expect(marksOf({ ...leaflet, body: { type: 'root', children: [] } }).read).toBe('No speaker has checked it yet.');
  });

  test('does not say that its review is late, on its page or on paper', () => {
    const late = { ...catalogue, today: '2029-01-10' };
    expect(viewResource(late, polish.slug, []).head.freshness).toBeUndefined();
    const onPaper = (one: Resource) => describeLeaflet(one, late, late.settings.address).warnings.join(' ').includes('due to be reviewed');
    expect([onPaper(polish), onPaper(original)]).toEqual([false, true]);
    expect(viewResource(late, original.slug, []).head.freshness?.state).toBe('very-late');
  });

  test('is not described as easy to read to other programs', () => {
    expect(describeResource(polish, catalogue, catalogue.settings.address)).toMatchObject({ accessibilitySummary: 'Large print' });
  });
});

test('what a speaker has checked has all of it', () => {
  const catalogue = withOne(checked);
  const { head, foot } = viewResource(catalogue, checked.slug, []);
  expect(head.reviewed?.date).toBe('12 October 2026');
  expect(head.checked).toBe(original.safeguarding.checked);
  expect(head.agreements).toHaveLength(1);
  expect(head.mayBeAdapted).toBe(true);
  expect(foot.adapt.open).toBe(true);
  expect(describeLeaflet(checked, catalogue, catalogue.settings.address).facts.map(([label]) => label)).toEqual(expect.arrayContaining(['Status', 'Reviewed']));
});
