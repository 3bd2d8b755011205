import type { Resource } from '../catalogue/catalogue.ts';
import { accessOf } from '../catalogue/drafts/access-of.ts';
import type { Option } from '../schema/fields.ts';
import { ACCESS_FEATURES } from '../schema/vocabulary.ts';
import { text } from './text.ts';

/** What the site makes of every resource, whoever wrote it: a leaflet in large print, and a Word document in which people set the letters as they need them. Slides it makes only where there is something to show. */
const MADE = ['large-print', 'word'] as const;

/** Every access feature by which a resource can be chosen: what writers say of theirs, and the Word document and the slides that the site makes. */
export const ACCESS_CHOICES: readonly Option[] = [...ACCESS_FEATURES, { value: 'word', label: text.wordDocument }, { value: 'slides', label: text.slides }];

/** The access features of a resource, each once: those of its page, of its files, and of what the site makes of it. Finder, lists and coverage all count these. */
export function accessToChoose(resource: Pick<Resource, 'access' | 'files' | 'translates' | 'page'>): string[] {
  const { files = [], page } = resource;
  return [...new Set([...accessOf(resource), ...files.flatMap((file) => file.access ?? []), ...MADE, ...(page.slides ? ['slides'] : [])])];
}
