import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { careNoticeOf } from '../translating/care-notice.ts';
import { addressOfLanguagePair, languagePairsOf } from '../translating/language-pairs.ts';
import { describeTranslation, draftLabelOf, type DraftLabel } from '../translating/translation.ts';

/** What a translation says about itself at the top of its page. */
export interface TranslationNoticeView {
  isDraft: boolean;
  /** Whether nobody should hand it out unread: it is a draft, or out of step with its original. */
  warns: boolean;
  /** What has to be known before the first word: how far it has been checked, and whether it is out of step. */
  brief: string;
  /** The rest: who made it, and how it compares with its original. */
  more: string;
  /** The label of a draft in its own language. */
  own: DraftLabel['own'];
  original: { title: string; href: string } | undefined;
  /** When not to use what it translates, where a draft does not say it; one text for each paragraph. */
  care: readonly string[];
  /** The address of the page that shows both side by side. */
  sideBySide: string | undefined;
}

/** What a translation says about itself; undefined for a page that translates no other. */
export function viewTranslationNotice(catalogue: Catalogue, resource: Resource): TranslationNoticeView | undefined {
  const translation = describeTranslation(resource, catalogue);
  if (!translation) return undefined;
  const { isDraft, standing, sentences, original } = translation;
  // The last but one says who checked it, the last whether it is in step.
  const isSerious = (at: number) => at === sentences.length - 2 || (at === sentences.length - 1 && standing !== 'in-step');
  const pair = languagePairsOf(resource, catalogue).find((one) => one.translation === resource);
  return {
    isDraft,
    warns: isDraft || standing !== 'in-step',
    brief: sentences.filter((_, at) => isSerious(at)).join(' '),
    more: sentences.filter((_, at) => !isSerious(at)).join(' '),
    own: draftLabelOf(resource, catalogue)?.own,
    original: original && { title: original.title, href: `/resources/${original.slug}/` },
    care: careNoticeOf(resource),
    sideBySide: pair && addressOfLanguagePair(pair),
  };
}
