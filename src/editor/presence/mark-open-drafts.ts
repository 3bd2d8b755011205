import { make } from '../review/make-element.ts';
import type { KindName } from '../../schema/index.ts';
import type { Presence } from './ask-presence.ts';
import { describeOpenForms } from './describe-open-forms.ts';

/** Says beside each draft that is shown in `container` who has it open. A draft is known by `data-draft`, the name of its branch. */
export async function markOpenDrafts(container: ParentNode, presence: Pick<Presence, 'look'>, titleOf: (kind: KindName, slug: string) => Promise<string | undefined>): Promise<void> {
  const shown = [...container.querySelectorAll<HTMLElement>('[data-draft]')];
  const { open } = await presence.look(shown.map(({ dataset }) => dataset.draft!));
  for (const element of shown) {
    const sentences = await describeOpenForms(open[element.dataset.draft!] ?? [], titleOf);
    element.querySelector(':scope > .open-form')?.remove();
    if (sentences.length) element.querySelector('h2, h3')?.after(make('p', { class: 'open-form' }, sentences.join(' ')));
  }
}
