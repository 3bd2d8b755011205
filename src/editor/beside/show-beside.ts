import { store } from 'decap-cms-core/dist/esm/redux';
import type { Root } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { readPage } from '../../mdx/page.ts';
import { render } from '../../mdx/render.ts';
import { buildTree } from '../../mdx/tree.ts';
import { kinds } from '../../schema/index.ts';
import { blocksIn } from '../comments/text-blocks.ts';
import { make } from '../review/make-element.ts';
import type { Ask } from '../review/waiting.ts';
import { showInDock } from '../together/dock.ts';
import { formNow, type FormNow } from '../together/form-now.ts';
import { readAt } from '../together/read-current.ts';
import { blockInStep } from './block-in-step.ts';
import { missingGaps } from './missing-gaps.ts';
import { text as says } from './text.ts';

/** The resource that the page in the form comes from. */
interface Origin {
  slug: string;
  isTranslation: boolean;
}

interface Panel {
  element: HTMLElement;
  text: HTMLElement;
  tree: Root;
}

const NOTICE = 'beside';
/** The text as it is being written: the element whose children are its blocks. */
const TEXT = '.ProseMirror, .cms-editor-visual [data-slate-editor=true]';
const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur|ku)\b/;

/**
 * Shows the original of a translation or an adaptation beside its form. It follows the block in which somebody writes, and says which gaps of the
 * original are missing. In a language that is written from right to left, the fields with text are too.
 */
export function showBeside(ask: Ask): void {
  let key = '';
  let panel: Panel | undefined;
  let checked: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    panel?.element.remove();
    panel = undefined;
    document.documentElement.removeAttribute('data-beside');
  };
  const offer = (origin: Origin) => {
    const toggle = make('button', { type: 'button', 'aria-expanded': String(Boolean(panel)) }, panel ? says.hide : says.show);
    toggle.addEventListener('click', () => void (panel ? Promise.resolve(hide()) : show(origin)).then(() => {
      offer(origin);
      document.querySelector<HTMLElement>(`[data-notice="${NOTICE}"] button`)?.focus();
    }));
    showInDock(NOTICE, make('section', { 'aria-label': says.title }, make('p', {}, origin.isTranslation ? says.isTranslation : says.isAdaptation), toggle));
  };
  const show = async (origin: Origin) => {
    const now = key;
    const made = await makePanel(ask, origin).catch(() => undefined);
    if (key !== now || panel) return;
    if (!made) return showInDock(NOTICE, make('section', { 'aria-label': says.title }, make('p', {}, says.notRead)));
    panel = made;
    document.body.append(made.element);
    document.documentElement.setAttribute('data-beside', '');
    checked = undefined;
    checkGaps();
  };
  const checkGaps = () => {
    const body = formNow()?.entry.getIn(['data', 'body']);
    if (!panel || body === checked) return;
    checked = body;
    const { tree, faults } = normalise(String(body ?? ''));
    panel.element.querySelector('[role=status]')!.textContent = (faults.length ? undefined : missingGaps(panel.tree, buildTree(tree).tree)) ?? '';
  };

  store.subscribe(() => {
    const form = formNow();
    const origin = form && originOf(form);
    const language = String(form?.entry.getIn(['data', 'language']) ?? '');
    document.documentElement.setAttribute('data-writing', RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');
    clearTimeout(timer);
    timer = setTimeout(checkGaps, 1000);
    const now = origin ? `${form.kind}/${form.slug} ${origin.slug} ${origin.isTranslation}` : '';
    if (now === key) return;
    key = now;
    hide();
    if (!origin) return showInDock(NOTICE);
    offer(origin);
    // A page that begins from another one begins beside it, where there is room.
    if (!form?.slug && matchMedia('(min-width: 60rem)').matches) void show(origin).then(() => key === now && offer(origin));
  });
  document.addEventListener('selectionchange', () => {
    const own = panel && document.querySelector(TEXT);
    const at = document.getSelection()?.anchorNode;
    if (!panel || !own || !at || !own.contains(at)) return;
    const [ours, theirs] = [blocksIn(own), blocksIn(panel.text)];
    const block = ours.findIndex((element) => element.contains(at));
    if (block < 0) return;
    const { isTranslation } = originOf(formNow()!) ?? { isTranslation: true };
    const textOf = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent ?? '');
    const found = theirs[blockInStep(textOf(theirs), textOf(ours), block, isTranslation)];
    if (!found || found.hasAttribute('data-in-step')) return;
    for (const element of theirs) element.toggleAttribute('data-in-step', element === found);
    panel.element.scrollTo({ top: found.offsetTop - panel.element.clientHeight / 3 });
  });
}

function originOf({ kind, entry }: FormNow): Origin | undefined {
  const slugIn = (field: string) => String(entry.getIn(['data', field, 'resource']) ?? '').replace(/\/index$/, '');
  const [translates, adapted] = [slugIn('translates'), slugIn('adapted')];
  return kind !== 'resources' || !(translates || adapted) ? undefined : { slug: translates || adapted, isTranslation: Boolean(translates) };
}

async function makePanel(ask: Ask, { slug }: Origin): Promise<Panel | undefined> {
  const source = await readAt(ask, 'main', 'resources', slug);
  if (source === undefined) return undefined;
  const { tree, values } = readPage(source, kinds.resources.fields);
  const { title = slug, language = 'en-GB', direction } = values as { title?: string; language?: string; direction?: string };
  const text = make('div', { lang: language, dir: direction ?? (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr') });
  // Rendered from the checked tree, which contains no HTML that anybody wrote.
  text.innerHTML = render(tree, () => '', [], 'original-').html;
  const element = make('aside', { class: 'beside', 'aria-label': says.panel(title), tabindex: '0' }, make('h2', {}, title), make('p', { role: 'status' }), text);
  return { element, text, tree };
}
