import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validateDraft } from '../src/editor/validation/validate-draft.ts';
import type { Published } from '../src/editor/validation/draft.ts';
import { madeUpBody } from './made-up-bodies.ts';

/** How many accepted bodies are published; more for a longer look: BODIES=3000 npx vitest run tests/gates.test.ts -t "made up" */
const BODIES = Number(process.env.BODIES ?? 150);

/** Which bodies; the same number makes the same ones. */
const SEED = Number(process.env.SEED ?? 7);

/** How many bodies one page holds at most. */
const TOGETHER = 12;

/** One page in so many is a resource, of which leaflets, Word files and letters are made too. */
const RESOURCES = 6;

const TODAY = '2026-11-23';
const OTHERS: Published = { today: TODAY, entries: [{ kind: 'pages', slug: 'how-we-practise', file: '', values: { title: 'How we practise' } }] };

/** A page that was made up and that the checks accept: where it lies, and where it is published. */
export interface MadeUpPage {
  file: string;
  built: string;
}

/** Writes pages into a copy of the project, full of made-up bodies that the checks accept as they accept what is typed into the editor. */
export function writeMadeUpPages(copy: string): MadeUpPage[] {
  const made: MadeUpPage[] = [];
  const waiting = acceptedBodies();
  while (waiting.length) {
    const isResource = made.length % RESOURCES === 0;
    const slug = `made-up-${made.length}`;
    let body = '';
    for (let count = 0; waiting.length && count < TOGETHER; count++) {
      const next = body ? `${body}\n\n${waiting[0]}` : waiting[0]!;
      // A news post has no pictures, and two bodies may disturb each other: a fence that is open in one hides the next.
      if (!isAccepted(isResource, slug, next)) {
        if (!body) waiting.shift();
        break;
      }
      body = next;
      waiting.shift();
    }
    if (!body) continue;
    const file = isResource ? `content/resources/${slug}/index.mdx` : `content/news/${slug}.mdx`;
    mkdirSync(join(copy, file, '..'), { recursive: true });
    writeFileSync(join(copy, file), source(isResource, slug, body));
    if (usesFaces(body)) cpSync('content/resources/feelings-pictures-early-years/calm.png', join(copy, file, '../faces.png'));
    made.push({ file, built: `${isResource ? 'resources' : 'news'}/${slug}/index.html` });
  }
  return made;
}

/** The made-up pages that are not in a finished site, or only as a notice that they were set aside. */
export function unpublished(copy: string, made: readonly MadeUpPage[]): string[] {
  return made.filter(({ built }) => !existsSync(join(copy, 'dist', built)) || readFileSync(join(copy, 'dist', built), 'utf8').includes('This page is being corrected')).map(({ file }) => file);
}

function acceptedBodies(): string[] {
  const found = new Set<string>();
  for (let round = 0; found.size < BODIES; round++) {
    for (const words of fc.sample(madeUpBody, { numRuns: 500, seed: SEED + round })) {
      const body = words.replaceAll('/resources/card/', '/pages/how-we-practise/').trim();
      if (body && found.size < BODIES && isAccepted(true, 'made-up', body)) found.add(body);
    }
  }
  return [...found];
}

function isAccepted(isResource: boolean, slug: string, body: string): boolean {
  if (usesFaces(body) && !isResource) return false;
  const draft = { kind: isResource ? ('resources' as const) : ('news' as const), slug, text: source(isResource, slug, body), beside: usesFaces(body) ? ['faces.png'] : [] };
  // The school and the terms that the fields name are not given here; they are in the copy.
  return validateDraft(draft, OTHERS).problems.every(({ rule }) => rule === 'references-land');
}

function usesFaces(body: string): boolean {
  return body.includes('faces.png');
}

function source(isResource: boolean, slug: string, body: string): string {
  const fields = isResource
    ? readFileSync('content/resources/two-minute-playground-script/index.mdx', 'utf8').split('\n---\n')[0]!.replace(/^title:.*$/m, `title: Made up, ${slug}`).replace('pictures: no-pictures', `pictures: ${usesFaces(body) ? 'no-people' : 'no-pictures'}`)
    : `---\ntitle: Made up, ${slug}\nsummary: It was made up.\ndate: 2026-11-01`;
  return `${fields}\n---\n\n${body}\n`;
}
