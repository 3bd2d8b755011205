import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers';
import { fromEditor } from './from-editor.ts';

/** What the rich text editor makes of words that it opens and closes again untouched. */
export function asEditorWrites(words: string): string {
  return fromEditor(slateToMarkdown(markdownToSlate(words, {}), {}));
}
