import { createHash } from 'node:crypto';
import type { PageFacts } from '../checks/built/page-facts.ts';
import type { PieceStore } from './pieces/piece-store.ts';

/** A drawn page, with what the last look needs to know about it. */
export interface DrawnPage {
  html: string;
  /** A digest of the HTML. */
  digest: string;
  facts: PageFacts;
}

/** The page that an earlier build drew under a key, if there is one. */
export function findPage(store: PieceStore, key: string): DrawnPage | undefined {
  const text = store.find(key)?.toString();
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  return { ...(JSON.parse(text.slice(0, end)) as Omit<DrawnPage, 'html'>), html: text.slice(end + 1) };
}

/** Keeps a page that was drawn for later builds. */
export function keepPage(store: PieceStore, key: string, { html, facts }: Omit<DrawnPage, 'digest'>): DrawnPage {
  const digest = createHash('sha256').update(html).digest('hex').slice(0, 24);
  store.keep(key, `${JSON.stringify({ digest, facts })}\n${html}`);
  return { html, digest, facts };
}
