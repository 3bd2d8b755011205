import type { Resource } from '../catalogue/catalogue.ts';
import { showMinutes } from '../dates/show-dates.ts';
import type { IconName } from '../frame/icons/icons.ts';
import { THEME_HUES, type Hue } from '../frame/theme-hues.ts';
import { ACCESS_FEATURES, GROUP_SIZES, labelOf, PLACES } from '../schema/vocabulary.ts';
import { describeFile } from '../text/describe-file.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { showPhases } from '../text/show-phases.ts';
import { viewTakeAway, type MadeFile, type TakeAwayView } from './take-away-view.ts';
import { text } from './text.ts';

/** What is in the band at the top of a resource: what it is, at a glance, and what people can do with it. */
export interface ResourceBandView {
  title: string;
  summary: string;
  theme: Resource['theme'];
  hue: Hue;
  /** The facts that decide whether it is of use now, each with its icon and the name of what it says. */
  facts: { icon: IconName; name: string; value: string }[];
  /** The files that most people want, in one press. What nobody opens on a phone is for computers. */
  buttons: { label: string; href: string; isForComputers: boolean }[];
  /** The address of its slides for the board; undefined when there is nothing on the page to show. */
  slides: string | undefined;
  takeAway: TakeAwayView;
  /** The resource as a reader can put it in a pack; undefined for a retired one. */
  pack: { slug: string; title: string } | undefined;
  /** Documents that the school added. */
  files: { label: string; href: string; about: string }[] | undefined;
  /** What is kept on the device: the addresses of the page and of its PDF. */
  kept: string[];
}

/** The files that have a button of their own, by how their names end. */
const BUTTONS: readonly { ending: string; label: string; isForComputers?: boolean }[] = [
  { ending: '.docx', label: text.word },
  { ending: '.pdf', label: text.pdf },
  { ending: '-slides.pptx', label: text.slides, isForComputers: true },
];

/** The band of a resource, with the files that were made from it to take away. */
export function viewResourceBand(resource: Resource, made: readonly MadeFile[]): ResourceBandView {
  const { slug, title, summary, theme, retired, minutes, places, size, needs, ages, phases } = resource;
  const base = `/resources/${slug}/`;
  const isMade = (name: string) => made.some((file) => file.name === name);
  return {
    title, summary, theme,
    hue: THEME_HUES[theme],
    facts: [
      { icon: 'time', name: text.facts.time, value: showMinutes(minutes) },
      { icon: 'place', name: text.facts.place, value: joinNames(places.map((place) => labelOf(PLACES, place))) },
      { icon: 'people', name: text.facts.people, value: labelOf(GROUP_SIZES, size) },
      { icon: 'age', name: text.facts.age, value: ages ? text.ages(ages.from, ages.until) : showPhases(phases) },
      ...(needs.length ? [{ icon: 'needs' as const, name: text.facts.needs, value: needs.join(' · ') }] : []),
    ],
    buttons: BUTTONS.flatMap(({ ending, label, isForComputers = false }) => (isMade(`${slug}${ending}`) ? [{ label, href: `${base}${slug}${ending}`, isForComputers }] : [])),
    slides: isMade(`${slug}-slides.pptx`) ? `/slides/${slug}.json` : undefined,
    takeAway: viewTakeAway(base, made),
    pack: retired ? undefined : { slug, title },
    files: resource.files?.map(({ file, label, access }) => ({ label, href: `${base}${file}`, about: describeFile(file, sizeOf(resource, file)) + (access ? `, ${labelOf(ACCESS_FEATURES, access).toLowerCase()}` : '') })),
    kept: [base, ...(isMade(`${slug}.pdf`) ? [`${base}${slug}.pdf`] : [])],
  };
}

/** "Playground, dining hall": a list in the middle of a line needs its capital only once. */
function joinNames(names: readonly string[]): string {
  return names.map((name, at) => (at ? lowerFirst(name) : name)).join(', ');
}

function sizeOf({ page }: Resource, file: string): number | undefined {
  return page.beside.find(({ name }) => name === file)?.bytes;
}
