import { directionOf, languageName, resourceOf, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { accessOf } from '../catalogue/drafts/access-of.ts';
import { describeReview } from '../catalogue/freshness.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { showDay } from '../dates/show-dates.ts';
import { viewHelpsWith, type HelpsWithView } from '../issues/helps-with-view.ts';
import { viewAgreedBy, type AgreedByView } from '../meeting/agreed-by-view.ts';
import { viewFreshness, type FreshnessView } from '../reviewing/freshness-view.ts';
import type { Option } from '../schema/fields.ts';
import { ACCESS_FEATURES, AREAS, labelOf, PHASES, RESOURCE_KINDS, ROLES, THEMES } from '../schema/vocabulary.ts';
import { seriousWarningsOf } from './serious-warnings.ts';
import { viewTranslationNotice, type TranslationNoticeView } from './translation-notice-view.ts';

/** A link to the page of all resources that share something with this one. */
interface Link {
  label: string;
  href: string;
}

/** What the page of a resource says beside its band: notices above the text, and below it the facts that describe it. */
export interface ResourceHeadView {
  example: boolean;
  freshness: FreshnessView | undefined;
  retired: { reason: string; successor: { title: string; href: string } | undefined } | undefined;
  translation: TranslationNoticeView | undefined;
  /** What a letter has to say when it is printed alone; on the page itself the notices say it. */
  serious: string[];
  agreements: AgreedByView[];
  issues: HelpsWithView[];
  /** What to know before you begin, as the end of a sentence. */
  notes: string | undefined;
  /** What one needs; nothing where nothing is needed. */
  needs: string | undefined;
  roles: Link[];
  phases: Link[];
  ages: { from: number; until: number } | undefined;
  /** `next` says when its next review is, where there is one. Nothing for a draft that no speaker has checked. */
  reviewed: { day: string; date: string; next: string } | undefined;
  mayBeAdapted: boolean;
  themes: Link[];
  area: Link;
  kind: Link;
  access: string | undefined;
  school: Link;
  added: string;
  steward: string;
  /** Who checked that nobody can be recognised; nothing for a draft, which nobody has checked. */
  checked: string | undefined;
  language: string;
  isRightToLeft: boolean;
  version: string;
}

/** The notices and facts of a resource. */
export function viewResourceHead(catalogue: Catalogue, resource: Resource): ResourceHeadView {
  const { settings, today } = catalogue;
  const { retired, school, reviewed } = resource;
  const access = accessOf(resource);
  const isUnchecked = isUncheckedDraft(resource);
  const successor = retired?.successor ? resourceOf(catalogue, retired.successor) : undefined;
  return {
    example: resource.example,
    freshness: viewFreshness(catalogue, resource),
    retired: retired && { reason: retired.reason, successor: successor && { title: successor.title, href: `/resources/${successor.slug}/` } },
    translation: viewTranslationNotice(catalogue, resource),
    serious: seriousWarningsOf(resource, catalogue).map(({ words }) => words),
    // Meetings agreed on what a draft translates, and not on what a machine made of it.
    agreements: isUnchecked ? [] : viewAgreedBy(catalogue, resource.slug),
    issues: viewHelpsWith(catalogue, resource.slug),
    notes: resource.notes?.join('; ').replace(/^./, (letter) => letter.toLowerCase()),
    needs: resource.needs.length ? resource.needs.join('; ') : undefined,
    roles: resource.roles.map((role) => linkTo('roles', ROLES, role)),
    phases: resource.phases.map((phase) => linkTo('phases', PHASES, phase)),
    ages: resource.ages,
    reviewed: isUnchecked ? undefined : { day: reviewed, date: showDay(reviewed), next: describeReview(resource, today, settings.terms) },
    mayBeAdapted: mayBeChanged(resource.licence) && !retired && !isUnchecked,
    themes: [resource.theme, ...(resource.also ?? [])].map((theme) => linkTo('themes', THEMES, theme)),
    area: linkTo('areas', AREAS, resource.area),
    kind: linkTo('kinds', RESOURCE_KINDS, resource.kind),
    access: access.length > 0 ? namesOf(ACCESS_FEATURES, access) : undefined,
    school: { label: schoolName(catalogue, school), href: `/schools/${school}/` },
    added: showDay(resource.added),
    steward: resource.steward,
    checked: isUnchecked ? undefined : resource.safeguarding.checked,
    language: languageName(settings, resource.language),
    isRightToLeft: directionOf(catalogue, resource) === 'rtl',
    version: resource.version,
  };
}

function linkTo(facet: string, options: readonly Option[], value: string): Link {
  return { label: labelOf(options, value), href: `/${facet}/${value}/` };
}

function namesOf(options: readonly Option[], values: readonly string[]): string {
  return values.map((value) => labelOf(options, value)).join(', ');
}
