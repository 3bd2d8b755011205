import { allKinds, type KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';
import { Sentence } from '../sentence.ts';
import { proposeTitle } from './propose-title.ts';
import { text } from './text.ts';

/** Gives a page without a title one that is made from its words, since a page is kept under its title. People can change it at any time, which `notice` says. Throws a sentence if there is nothing to make one from. */
export function withTitle(data: DecapMap, kind: KindName, notice: (message: string) => void): DecapMap {
  const { fields } = allKinds.find(({ name }) => name === kind)!;
  if (!fields.title?.required || String(data.get('title') ?? '').trim()) return data;
  const title = proposeTitle(String(data.get('body') ?? ''));
  if (!title) throw new Sentence(text.title.missing);
  notice(text.title.made(title));
  return data.set('title', title);
}
