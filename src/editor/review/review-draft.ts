import { showDay } from '../../dates/show-dates.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { kinds } from '../../schema/index.ts';
import { foundationHere } from '../foundation.ts';
import { nameWriter } from '../name-writer.ts';
import { factsOf } from '../preview/facts-of-entry.ts';
import { forForm } from '../validation/for-form.ts';
import { make } from './make-element.ts';
import { render } from '../../mdx/render.ts';
import { isPicture, type ReadDraft } from './read-draft.ts';
import { countOf, nameOf, stateOf, type Listed } from './review-list.ts';
import { scriptText } from './script-text.ts';

/** What the view of one draft needs from the page. */
export interface DraftContext {
  /** Whether the page is on the site already, so that this draft would change it. */
  isChange: boolean;
  /** The addresses of its pictures, by bare name, once they have been fetched. */
  pictures: Promise<Map<string, string>>;
  /** Downloads one of its files. */
  save: (file: { name: string; sha: string }) => void;
}

/** Shows one draft: who wrote it, what is to be put right, and the page as it will appear on the site. */
export function reviewDraft({ waiting, read, school }: Listed, around: DraftContext): HTMLElement {
  const form = `/admin/#/collections/${waiting.kind}/entries/${waiting.branch.split('/').slice(2).join('/')}`;
  // Several people may have written in a draft, and whoever publishes it should know all of them.
  const others = [...new Set(waiting.writers)].filter((email) => email !== waiting.who.email).join(', ');
  const { facts: labels, ways } = scriptText;
  const facts: [string, string | undefined][] = [
    [labels.kind, kinds[waiting.kind].one], [labels.school, school], [labels.who, nameWriter(waiting.who)], [labels.others, others], [labels.since, showDay(waiting.since)], [labels.state, stateOf(waiting)],
  ];
  return make('div', { class: 'review-draft', 'data-draft': waiting.branch },
    make('p', {}, make('a', { href: '#' }, scriptText.all)),
    make('h2', { tabindex: '-1' }, nameOf(waiting, read)),
    make('dl', { class: 'review-facts' }, ...facts.flatMap(([label, value]) => (value ? [make('div', {}, make('dt', {}, label), make('dd', {}, value))] : []))),
    ...waiting.notes.map(({ text, day }) => make('div', { class: 'notice' }, make('p', {}, make('strong', {}, scriptText.wroteOn(upperFirst(foundationHere()), showDay(day)))), ...text.split(/\n+/).map((line) => make('p', {}, line)))),
    read && problemsOf(read),
    make('p', { class: 'review-ways' }, make('a', { class: 'button', href: form }, ways.form), around.isChange && make('a', { href: `/${waiting.kind}/${waiting.slug}/` }, ways.onSite), make('a', { href: `#/history/${waiting.kind}/${waiting.slug}` }, ways.versions)),
    read && page(read, around),
    read && filesOf(read, around),
    read && factsSection(waiting.kind, read));
}

function problemsOf(read: ReadDraft): HTMLElement {
  const { faults, empty } = forForm(read.problems, kinds[read.report.entry.kind].fields);
  return make('section', { class: read.problems.length ? 'notice warn' : 'notice', 'aria-labelledby': 'to-put-right' },
    make('h3', { id: 'to-put-right' }, read.problems.length ? scriptText.corrections.some : scriptText.corrections.none),
    make('p', {}, countOf(read)),
    read.problems.length > 0 && make('ul', {},
      ...faults.map((problem) => make('li', {}, read.report.stopping.includes(problem) && make('strong', {}, scriptText.corrections.safety), make('strong', {}, problem.what), ` ${problem.why}`, make('br', {}), `→ ${problem.remedy}`)),
      empty.length > 0 && make('li', {}, make('strong', {}, scriptText.corrections.empty), `${empty.join(', ')}.`)));
}

function page({ report, values }: ReadDraft, { pictures }: DraftContext): HTMLElement {
  const language = String(values.language ?? 'en-GB');
  const article = make('article', { class: 'review-page', lang: language, dir: String(values.direction || (/^(ar|fa|he|ps|ur)\b/.test(language) ? 'rtl' : 'ltr')), 'aria-label': scriptText.page.label });
  const body = make('div', { class: 'review-body' });
  if (typeof values.summary === 'string') article.append(make('p', { class: 'lead' }, values.summary));
  article.append(body);
  // Rendered from the checked tree, which contains no HTML that anybody wrote.
  void pictures.then((addresses) => void (body.innerHTML = render(report.shown, (name) => addresses.get(name) ?? '').html));
  return make('section', {}, make('h3', {}, scriptText.page.title), article);
}

function filesOf({ files }: ReadDraft, { save }: DraftContext): HTMLElement | undefined {
  const documents = files.filter(({ name }) => !isPicture(name));
  return documents.length === 0 ? undefined : make('section', {}, make('h3', {}, scriptText.files.title), make('ul', { class: 'plain' },
    ...documents.map((file) => make('li', {}, make('button', { type: 'button', class: 'button quiet', click: () => save(file) }, scriptText.files.open(file.name))))));
}

function factsSection(kind: Listed['waiting']['kind'], { report, values }: ReadDraft): HTMLElement {
  const facts = factsOf(values, kinds[kind].fields, report.titleOf, ['title', 'summary']);
  return make('section', {}, make('h3', {}, scriptText.about), make('dl', { class: 'review-facts' }, ...facts.map(({ label, text }) => make('div', {}, make('dt', {}, label), make('dd', {}, text)))));
}
