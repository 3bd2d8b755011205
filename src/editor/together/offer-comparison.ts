import { store } from 'decap-cms-core/dist/esm/redux';
import { compareInDialog } from '../comparison/comparison-dialog.ts';
import { mergePages } from '../comparison/merge-pages.ts';
import type { DecapMap } from '../decap.ts';
import { readPage, readSettings } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import type { Ask } from '../review/waiting.ts';
import { SOURCE } from '../rich-text/format.ts';
import { showInDock } from './dock.ts';
import { formNow } from './form-now.ts';
import { readCurrent } from './read-current.ts';
import { text as says } from './text.ts';

/** What the offer needs from the editor. */
export interface ComparisonSources {
  ask: Ask;
  /** The file as it would be saved. */
  textOf: (entry: DecapMap, kind: KindName) => string;
  /** Opens the entry again with this text in its form, not saved. `source` is the file that it is based on. */
  layOver: (text: string, source: string) => void;
}

const NOTICE = 'comparison';

/** Offers to put two versions of the open entry together, after a save was refused because somebody else had saved in the meantime. */
export function offerComparison(sources: ComparisonSources): void {
  const form = formNow();
  if (!form?.slug) return;
  const said = make('span', { role: 'status' });
  const button = make('button', { type: 'button' }, says.compare);
  button.addEventListener('click', () => {
    button.disabled = true;
    said.textContent = says.reading;
    void compare(sources).then((message) => (said.textContent = message), () => (said.textContent = says.notRead)).finally(() => (button.disabled = false));
  });
  showInDock(NOTICE, make('section', { 'aria-label': says.title }, make('p', {}, make('strong', {}, says.notSaved), says.kept), button, said));
  const stop = store.subscribe(() => {
    const now = formNow();
    // The form was left, or saved after all.
    if (now?.kind === form.kind && now.slug === form.slug && now.hasChanged) return;
    stop();
    showInDock(NOTICE);
  });
}

async function compare({ ask, textOf, layOver }: ComparisonSources): Promise<string> {
  const form = formNow();
  if (!form) return '';
  const { kind, slug, title, entry } = form;
  const base = String((entry.get('data') as DecapMap).get(SOURCE) ?? '');
  const theirs = await readCurrent(ask, kind, slug);
  if (theirs === undefined) return says.gone;
  const mine = textOf(entry, kind);
  const known = new Set([mine, theirs].flatMap((text) => faultsOf(text, kind)));
  const made = await compareInDialog({ merge: mergePages({ base, mine, theirs }, kind), title, findFaults: (text) => faultsOf(text, kind).filter((fault) => !known.has(fault)) });
  if (made !== undefined) layOver(made, theirs);
  return '';
}

function faultsOf(text: string, kind: KindName): string[] {
  const { fields, layout } = kinds[kind];
  return (layout === 'single' ? readSettings(text, fields) : readPage(text, fields)).faults.words.map(({ what }) => what);
}
