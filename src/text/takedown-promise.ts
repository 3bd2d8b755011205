/** How soon a page that should not be there is taken down, where the settings make no promise of their own. */
const USUAL = 'by the end of the next working day';

/**
 * How soon those who publish take down a page that somebody reports, for the end of a sentence: "by the end of the next working day".
 * Everything that promises it says these words, so that nobody is promised two different things.
 */
export function takedownPromise({ takedown }: { takedown?: string | undefined }): string {
  return takedown ?? USUAL;
}
