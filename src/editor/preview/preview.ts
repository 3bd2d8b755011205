import { createElement as h, useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { countProblems, type Problem } from '../../checks/problem.ts';
import { render } from '../../mdx/render.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { iconNamed } from '../../frame/icons/icon-named.ts';
import { icons } from '../../frame/icons/icons.ts';
import { hueOfTheme } from '../../frame/theme-hues.ts';
import { BEFORE_PUBLISHING } from '../validation/before-publishing.ts';
import type { DecapMap } from '../decap.ts';
import { foundationHere } from '../foundation.ts';
import { ENTRY_NAME } from '../form/config.ts';
import { showDay } from '../../dates/show-dates.ts';
import { watchTheme } from '../look/watch-theme.ts';
import { factsOf, type TitleOf } from './facts-of-entry.ts';
import { forForm } from '../validation/for-form.ts';
import { fitFrame } from './fit-frame.ts';
import { SOURCE } from '../rich-text/format.ts';
import type { DraftReport } from '../validation/validate-draft.ts';
import { ReadingNote } from './reading-note.ts';
import { VersionNote } from './version-note.ts';
import { tickedLines } from '../validation/ticked-lines.ts';
import type { Note } from '../review/waiting.ts';
import { text as says } from './text.ts';

/** What Decap passes to a preview. */
interface PreviewProps {
  entry: DecapMap;
  getAsset(name: string, field?: unknown): { toString(): string };
  fieldsMetaData: unknown;
}

/** What the preview asks for: what the checks say, and the notes with which the draft was sent back. */
export interface PreviewSources {
  validate: (entry: DecapMap, kind: KindName) => Promise<DraftReport>;
  notesOf: (kind: KindName, slug: string) => Promise<readonly Note[]>;
}

/** Makes the preview for one kind: notes, what is to be put right, whether others would hear of a change, the page as readers will see it, and the Foundation's checklist. */
export function previewFor(kind: KindName, { validate, notesOf }: PreviewSources, isReviewer = false) {
  return function Preview({ entry, getAsset }: PreviewProps): ReactNode {
    const [isPhone, setPhone] = useState(false);
    const [report, setReport] = useState<DraftReport>();
    const [isChecked, setChecked] = useState(true);
    const [notes, setNotes] = useState<readonly Note[]>([]);
    const frame = useRef<HTMLDivElement>(null);
    const data = entry.get('data');
    // The choice of the editor, which is not always that of the device.
    useEffect(() => watchTheme(window, (theme) => frame.current?.ownerDocument.documentElement.setAttribute('data-theme', theme)), []);
    useEffect(() => {
      const around = frame.current?.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
      return around ? fitFrame(around, isPhone) : undefined;
    }, [isPhone]);
    useEffect(() => {
      let isCurrent = true;
      // Checked when somebody pauses, not at each key press.
      const timer = setTimeout(() => void validate(entry, kind).then((done) => {
        if (!isCurrent) return;
        setReport(done);
        setChecked(true);
      }, () => isCurrent && setChecked(false)), 300);
      return () => {
        isCurrent = false;
        clearTimeout(timer);
      };
      // A picture is added a moment before or after the text that shows it.
    }, [data, besideOf(entry).map(({ name }) => name).join('/')]);
    const slug = String(entry.get('slug') ?? '').replace(/\/index$/, '');
    useEffect(() => {
      if (slug) void notesOf(kind, slug).then(setNotes, () => undefined);
    }, [slug]);
    const values = (data as DecapMap).toJS();
    const tree = report?.shown;
    // Rendered each time: a picture arrives later than the text around it, and only its address changes then.
    const html = tree ? render(tree, (name) => getAsset(name).toString(), besideOf(entry)).html : '';
    const title = String(values.title ?? values.name ?? '');
    const lead = typeof values.summary === 'string' && h('p', { className: 'lead' }, values.summary);
    const isResource = kind === 'resources';
    return h('div', { className: 'preview', ref: frame },
      ...notes.map(({ text, day }) => h('section', { key: `${day} ${text}`, className: 'preview-note', 'aria-label': says.note.title(foundationHere()) },
        h('p', null, h('strong', null, says.note.wrote(upperFirst(foundationHere()), showDay(day)))), h('p', null, text))),
      isChecked ? report && h(Problems, { report }) : h('p', { className: 'preview-sound preview-unfinished', role: 'status' }, says.notChecked),
      h(VersionNote, { unannounced: report?.unannounced }),
      h('div', { className: 'preview-width', role: 'group', 'aria-label': says.width.title },
        width(says.width.computer, !isPhone, () => setPhone(false)), width(says.width.phone, isPhone, () => setPhone(true))),
      h('article', { className: 'preview-page', onClick: stayHere },
        h(Band, { title, theme: String(values.theme ?? '') }, isResource && lead),
        h('div', { className: 'wrap page-columns with-rail' },
          h('div', { className: 'sl-markdown-content' },
            !isResource && lead,
            h('div', { className: 'body', lang: String(values.language ?? 'en-GB'), dir: directionOf(values), dangerouslySetInnerHTML: { __html: html } })))),
      h(ReadingNote, { tree, values }),
      h(Facts, { values, kind, titleOf: report?.titleOf ?? (() => undefined) }),
      slug && h('p', { className: 'preview-versions' }, h('a', { href: `/review/#/history/${kind}/${slug}`, onClick: stayHere }, says.versions)),
      isReviewer && h(Checklist, { values }));
  };
}

/** The band with the title of a page, as `TitleBand` and `ResourceBand` draw it. */
function Band({ title, theme, children }: { title: string; theme: string; children?: ReactNode }): ReactNode {
  const hue = hueOfTheme(theme);
  const icon = hue && iconNamed(theme);
  return h('div', { className: 'band', 'data-hue': hue },
    h('div', { className: 'wrap' },
      h('div', { className: 'band-title' },
        icon && h('svg', { className: 'icon', viewBox: '0 0 24 24', 'aria-hidden': true, dangerouslySetInnerHTML: { __html: icons[icon] } }),
        h('h1', { dir: 'auto' }, title || says.noTitle)),
      children));
}

/** The files beside the page, with their sizes if Decap knows them. */
function besideOf(entry: DecapMap): { name: string; bytes?: number }[] {
  const files = (entry.get('mediaFiles') as { toJS?(): { name?: string; size?: number }[] } | undefined)?.toJS?.() ?? [];
  return files.flatMap(({ name, size }) => (name ? [{ name, bytes: size }] : []));
}

/** Opens links in a new tab. Otherwise people would leave the editor and lose what they have not saved. */
function stayHere(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener');
}

function width(label: string, isPressed: boolean, onClick: () => void): ReactNode {
  return h('button', { type: 'button', 'aria-pressed': isPressed, onClick }, label);
}

function Problems({ report: { entry, problems, stopping } }: { report: DraftReport }): ReactNode {
  if (problems.length === 0) return h('p', { className: 'preview-sound', role: 'status' }, says.problems.none);
  const { faults, empty } = forForm(problems, kinds[entry.kind].fields);
  // With its steps, a form lists them by name already, and leads to each.
  const inSteps = kinds[entry.kind].layout !== 'single';
  const first = stopping.length ? says.problems.stopping : says.problems.notStopping(foundationHere());
  // Somebody who has simply not finished yet has done nothing wrong.
  return h('section', { className: faults.length ? 'preview-problems' : 'preview-problems preview-unfinished', 'aria-label': says.problems.title, role: 'status' },
    h('p', null, faults.length > 0 && h('strong', null, says.problems.count(countProblems(faults.length))), first),
    h('ul', null,
      faults.map((problem, index) => h('li', { key: index, className: stopping.includes(problem) ? 'stops' : undefined }, ...sentences(problem))),
      empty.length > 0 && h('li', { key: 'empty' }, h('strong', null, says.problems.empty), inSteps ? says.problems.emptyInSteps(empty.length) : says.problems.emptyNamed(empty))));
}

function sentences(problem: Problem): ReactNode[] {
  return [h('strong', null, problem.what), ' ', problem.why, h('br'), says.problems.remedy(problem.remedy)];
}

function Facts({ values, kind, titleOf }: { values: Record<string, unknown>; kind: KindName; titleOf: TitleOf }): ReactNode {
  const facts = factsOf(values, kinds[kind].fields, titleOf, ['title', 'summary', SOURCE, ENTRY_NAME]);
  return h('section', { className: 'preview-facts', 'aria-label': says.facts.title },
    h('h2', null, says.facts.heading),
    h('dl', null, facts.map(({ label, text }) => h('div', { key: label }, h('dt', null, label), h('dd', null, text)))));
}

function Checklist({ values }: { values: Record<string, unknown> }): ReactNode {
  const ticks = tickedLines(values);
  const [, look] = useState(0);
  const tick = (line: string) => {
    if (!ticks.delete(line)) ticks.add(line);
    look((times) => times + 1);
  };
  return h('section', { className: 'preview-checklist', 'aria-label': says.checklist.title },
    h('h2', null, says.checklist.title),
    h('ul', null, BEFORE_PUBLISHING.map((line) => h('li', { key: line }, h('label', null, h('input', { type: 'checkbox', checked: ticks.has(line), onChange: () => tick(line) }), ` ${line}`)))),
    h('p', null, says.checklist.elsewhere));
}

function directionOf({ direction, language }: Record<string, unknown>): string {
  return typeof direction === 'string' && direction ? direction : /^(ar|fa|he|ps|ur|ku)\b/.test(String(language ?? '')) ? 'rtl' : 'ltr';
}
