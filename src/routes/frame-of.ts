import { resourceOf } from '../catalogue/catalogue.ts';
import { isAllExamples } from '../frame/notices/is-all-examples.ts';
import { noteCell } from '../catalogue/tracking/reads.ts';
import { showDay } from '../dates/show-dates.ts';
import { previewTags } from '../feeds/link-pictures/link-preview.ts';
import { describeThing } from '../feeds/open-data/json-ld.ts';
import { viewFrame, type FrameView } from '../frame/frame-view.ts';
import { lastChanged } from '../history/last-changed.ts';
import type { Sources } from './sources.ts';
import { trailOf } from './trail-of.ts';

/**
 * What the frame says on the page at an address. `day` is what a printed copy says of its day; a build leaves a mark there, and puts the day
 * in its place when the page is written, so that a new day alone changes no page that was drawn before.
 */
export async function frameOf({ catalogue, takeaways, history }: Sources, address: string, day = showDay(catalogue.today)): Promise<FrameView> {
  const slug = /^\/resources\/([^/]+)\/$/.exec(address)?.[1];
  const shown = slug === undefined ? undefined : resourceOf(catalogue, slug);
  const made = shown ? await takeaways(shown) : [];
  noteCell('names earlier');
  const thing = describeThing(address, catalogue, {
    history,
    // A file in black and white is the same file in another ink.
    offered: () => made.filter(({ black }) => !black).map(({ name, label, set }) => ({ name, label: set ? `${set}: ${label}` : label })),
    changedOn: (file) => {
      noteCell(`changed ${file}`);
      return lastChanged(history, file);
    },
  });
  return viewFrame(catalogue.settings, catalogue.today, { isAllExamples: isAllExamples(catalogue), trail: trailOf(address, catalogue), day, preview: await previewTags(address, catalogue), thing });
}
