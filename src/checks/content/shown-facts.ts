import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import { digestOfTree } from '../../catalogue/digest-of-tree.ts';
import { resolveParts } from '../../parts/resolve-parts.ts';
import type { Site } from '../../parts/site.ts';
import { factsOfText, type TextFacts } from './text-facts.ts';

/** What is known of a text as one site shows it, with a digest of its tree. */
export interface ShownFacts extends Pick<TextFacts, 'links' | 'paths' | 'words' | 'slides' | 'read'> {
  digest: string;
}

/** Where one text leaves what was found out, for later builds. */
export interface ShownKeep {
  find(): Uint8Array | undefined;
  keep(bytes: Uint8Array): void;
}

/** What was found out, with everything that was asked of the site meanwhile. While a site gives the same answers, the text is the same there. */
interface Found {
  asked: [question: string, answer: string][];
  facts: ShownFacts;
}

/** Gives what is known of a text whose parts depend on the site. The text itself is opened, by `tree`, only where no site with the same answers has shown it before. */
export function createShownFacts(tree: () => Root, kept?: ShownKeep): (site: Site) => ShownFacts {
  let last: Found | undefined;
  return (site) => {
    last ??= readFound(kept?.find());
    if (last?.asked.every(([question, answer]) => answerOf(site, question) === answer)) return last.facts;
    const asked = new Map<string, string>();
    const shown = resolveParts(tree(), listenTo(site, (question) => void asked.set(question, answerOf(site, question))));
    const { links, paths, words, slides, read } = factsOfText(shown);
    last = { asked: [...asked], facts: { links, paths, words, slides, read, digest: digestOfTree(shown) } };
    kept?.keep(serialize(last));
    return last.facts;
  };
}

const SETTINGS = 'settings';
const EXAMPLES = 'examples';

/** The same site. Each question is noted that decides what it shows. */
function listenTo(site: Site, note: (question: string) => void): Site {
  return {
    get settings() {
      note(SETTINGS);
      return site.settings;
    },
    has: (address) => {
      note(address);
      return site.has(address);
    },
    get hasExamples() {
      note(EXAMPLES);
      return site.hasExamples;
    },
  };
}

function answerOf(site: Site, question: string): string {
  if (question === SETTINGS) return digestOfSettings(site);
  return String(question === EXAMPLES ? site.hasExamples : site.has(question));
}

const digests = new WeakMap<Site, string>();

function digestOfSettings(site: Site): string {
  return digests.get(site) ?? digests.set(site, createHash('sha256').update(JSON.stringify(site.settings ?? null)).digest('hex')).get(site)!;
}

function readFound(bytes: Uint8Array | undefined): Found | undefined {
  try {
    return bytes && (deserialize(bytes) as Found);
  } catch {
    return undefined;
  }
}
