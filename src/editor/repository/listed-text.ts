import { Sentence } from '../sentence.ts';
import type { SaveApi } from './leave-out-spare.ts';
import { text } from './text.ts';

const MARK = '---\nlisted_only: true\n';

/** The text with which Decap lists an entry that nobody has opened: its title and nothing else. Decap reads the file itself when somebody opens the entry. */
export function listedText(title: string): string {
  return `${MARK}${title ? `title: ${JSON.stringify(title)}\n` : ''}---\n`;
}

/** Makes sure that the text of an entry that was only listed is never saved in place of its page. */
export function refuseListedText(api: Pick<SaveApi, 'persistFiles'>): void {
  const persist = api.persistFiles.bind(api);
  api.persistFiles = (pages, media, options) => (pages.some(({ raw }) => raw?.startsWith(MARK)) ? Promise.reject(new Sentence(text.onlyListed)) : persist(pages, media, options));
}
