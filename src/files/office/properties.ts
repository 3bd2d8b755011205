import type { Findings } from './findings.ts';
import type { Part } from './package.ts';
import { childrenOf, textOf } from './tree.ts';

/** Properties that reveal nothing about anybody: times, languages, the size of the document, and the page of a site such as this that it was made from. */
const PLAIN: Record<string, RegExp> = {
  created: /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/, modified: /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/,
  version: /^\d{1,3}\.\d{1,3}$/, identifier: /^https?:\/\/[a-z0-9.:-]+\/resources\/[a-z0-9-]+\/\?v=\d+\.\d+$/, language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i, revision: /^\d{1,6}$/,
  Application: /^(?:Microsoft (?:Macintosh )?(?:Office )?(?:Word|PowerPoint|Excel)|LibreOffice|Google (?:Docs|Slides|Sheets)|Pages|Keynote|Numbers)$/, AppVersion: /^\d\d\.\d{4}$/,
  Pages: /^\d+$/, Words: /^\d+$/, Characters: /^\d+$/, CharactersWithSpaces: /^\d+$/, Lines: /^\d+$/, Paragraphs: /^\d+$/, Slides: /^\d+$/, ScaleCrop: /^(true|false)$/, LinksUpToDate: /^false$/, SharedDoc: /^false$/, HyperlinksChanged: /^false$/, DocSecurity: /^0$/, Notes: /^0$/, HiddenSlides: /^0$/, MMClips: /^0$/, TotalTime: /^0$/,
};
/** Properties that may repeat what the document shows. */
const SHOWN = new Set(['title', 'subject', 'description']);
/** Properties that name an author. */
const AUTHORS = new Set(['creator', 'lastModifiedBy']);

/**
 * Leaves in the properties only what reveals nothing about anybody, or what the document shows to everybody. An author stays when the
 * description is a credit line that the document shows and that names the author, as in the files that this site offers.
 */
export function cleanProperties({ xml }: Part, shown: string, findings: Findings): void {
  if (!xml) return;
  const isShown = (words: string) => words !== '' && shown.includes(words);
  const even = (element: Parameters<typeof textOf>[0]) => textOf(element).replace(/\s+/g, ' ').trim();
  const credit = childrenOf(xml).filter(({ local }) => local === 'description').map(even).find((words) => words.length > 20 && isShown(words)) ?? '';
  const kept = childrenOf(xml).filter((property) => {
    const words = even(property);
    const isFlat = childrenOf(property).length === 0;
    if (isFlat && PLAIN[property.local]?.test(words)) return true;
    if (isFlat && SHOWN.has(property.local) && isShown(words)) return true;
    if (isFlat && AUTHORS.has(property.local) && words !== '' && credit.includes(words)) return true;
    // The names of the document’s parts, and the time somebody spent on it, are removed without a note.
    if (words !== '' && !/^(?:TitlesOfParts|HeadingPairs|TotalTime|DocSecurity|LinksUpToDate|SharedDoc|HyperlinksChanged|HiddenSlides|Notes|MMClips|PresentationFormat)$/.test(property.local)) findings.note('properties');
    return false;
  });
  xml.children = kept;
}
