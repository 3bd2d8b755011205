import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { takeawaysOf } from '../takeaway/takeaways.ts';
import { accessToChoose } from './access-choices.ts';

test('a resource is among those with slides, a Word document or large print when that can be downloaded from its page', async () => {
  const catalogue = await realCatalogue();
  const made = { slides: '-slides.pptx', word: '.docx', 'large-print': '-large-print.pdf' };
  for (const resource of catalogue.resources) {
    const names = takeawaysOf(resource, catalogue, 'https://example.org').map(({ name }) => name);
    const offered = Object.entries(made).filter(([, ending]) => names.includes(`${resource.slug}${ending}`)).map(([value]) => value);
    expect(accessToChoose(resource).filter((value) => value in made).toSorted(), resource.slug).toEqual(offered.toSorted());
  }
  const withSlides = catalogue.resources.filter((resource) => accessToChoose(resource).includes('slides')).length;
  expect([withSlides > 20, withSlides < catalogue.resources.length]).toEqual([true, true]);
});
