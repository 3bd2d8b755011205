import { listChanges } from '../comparison/list-changes.ts';
import { nameWriter } from '../name-writer.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import type { PageVersion, VersionList } from './fetch-versions.ts';
import { text } from './text.ts';

/** What the list needs from its page. */
export interface VersionsContext {
  kind: KindName;
  slug: string;
  title: string;
  /** The text of the page in a version; undefined if it was not there. */
  read: (sha: string) => Promise<string | undefined>;
}

/** Lists the versions of a page, the newest first. Each says what changed from the one before it, and can be brought back into the form. Older ones are fetched when somebody asks for them. */
export function listVersions(first: VersionList, { kind, slug, title, read }: VersionsContext): HTMLElement {
  const form = `#/collections/${kind}/entries/${slug}${kinds[kind].layout === 'folder' ? '/index' : ''}`;
  let known = first;
  const item = (version: PageVersion, index: number) => {
    const day = momentOf(version.at);
    const changes = make('details', {}, make('summary', {}, text.changes.label, make('span', { class: 'for-listeners' }, text.changes.heard(day))));
    changes.addEventListener('toggle', () => {
      if (!changes.open || changes.childElementCount > 1) return;
      const waiting = make('p', { role: 'status' }, text.changes.reading);
      changes.append(waiting);
      const readBefore = async () => {
        if (!known.versions[index + 1] && !known.isAll) await fetchMore();
        const before = known.versions[index + 1];
        return before && read(before.sha);
      };
      Promise.all([readBefore(), read(version.sha)]).then(([old, now]) => {
        waiting.replaceWith(now === undefined ? make('p', {}, text.changes.removed) : old === undefined ? make('p', {}, text.changes.first) : listChanges(old, now, kind));
      }, () => {
        waiting.remove();
        changes.append(make('p', { role: 'status' }, text.changes.failed));
      });
    });
    return make('li', {},
      make('h3', {}, make('time', { datetime: version.at }, day)),
      make('p', {}, text.by(version.what, nameWriter(version.who))),
      changes,
      index > 0 && make('p', {}, make('a', { href: `/admin/?bring=${version.sha}${form}` }, text.bring.label, make('span', { class: 'for-listeners' }, text.bring.heard(day)))));
  };
  const list = make('ol', { class: 'comments-list' }, ...known.versions.map(item));
  const said = make('p', { role: 'status' });
  let fetching: Promise<void> | undefined;
  const fetchMore = () => (fetching ??= known.fetchMore().then((now) => {
    const added = now.versions.slice(known.versions.length).map((version, at) => item(version, known.versions.length + at));
    known = now;
    list.append(...added);
    more.hidden = known.isAll;
  }).finally(() => (fetching = undefined)));
  const more = make('button', { type: 'button', click: () => {
    const [before, shown] = [known.versions.length, list.childElementCount];
    said.textContent = text.more.looking;
    fetchMore().then(() => {
      said.textContent = known.versions.length > before ? text.more.some(known.versions.length - before) : text.more.none;
      // Reading goes on with the first of the new ones.
      (list.children[shown] ?? list.lastElementChild)?.querySelector('summary')?.focus();
    }, () => (said.textContent = text.more.failed));
  } }, text.more.label);
  more.hidden = known.isAll;
  return make('section', { class: 'versions' },
    make('p', {}, make('a', { href: '#' }, text.back)),
    make('h2', { tabindex: '-1' }, text.title(title)),
    make('p', {}, text.about),
    ...(known.versions.length ? [list, said, make('p', {}, more)] : [make('p', {}, text.none)]));
}

/** "24 November 2026 at 14:05", in UK time. */
function momentOf(at: string): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options }).format(new Date(at));
  return text.moment(format({ day: 'numeric', month: 'long', year: 'numeric' }), format({ hour: '2-digit', minute: '2-digit' }));
}
