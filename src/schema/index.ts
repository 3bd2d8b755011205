import type { Values } from './fields.ts';
import type { Kind } from './kind.ts';
import { issues } from './issues.ts';
import { meetings } from './meetings.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { programmes } from './programmes.ts';
import { resources } from './resources.ts';
import { schools } from './schools.ts';
import { settings } from './settings.ts';
import { synonyms } from './synonyms.ts';
import { trials } from './trials.ts';
import { visits } from './visits.ts';

/** Every kind of content, by its plural noun. */
export const kinds = { resources, trials, schools, meetings, issues, visits, programmes, news, pages, synonyms, settings };

/** The plural noun of a kind of content. */
export type KindName = keyof typeof kinds;

/** The front matter of an entry, checked. */
export type EntryOf<K extends KindName> = K extends KindName ? Values<(typeof kinds)[K]['fields']> : never;

/** The kinds in the order in which they are listed above. */
export const allKinds: readonly Kind[] = Object.values(kinds);
