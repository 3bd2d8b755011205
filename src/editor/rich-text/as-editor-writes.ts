import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers';
import { fromEditor } from './from-editor.ts';

/** What the rich text editor makes of a text that somebody opens and closes without touching it. */
export function asEditorWrites(markdown: string): string {
  return fromEditor(slateToMarkdown(markdownToSlate(markdown, {}), {}));
}
