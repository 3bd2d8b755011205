import MarkdownControl from 'decap-cms-widget-markdown/dist/esm/MarkdownControl';
import { Component, createElement as h, type ComponentType, type ReactNode } from 'react';
import { asEditorWrites } from './as-editor-writes.ts';
import { fromEditor } from './from-editor.ts';
import { inEditor } from './in-editor.ts';

interface ControlProps {
  value?: string;
  onChange(words: string): void;
}

const Markdown = MarkdownControl as unknown as ComponentType<ControlProps> & (new (props: ControlProps) => unknown);

/**
 * The rich text editor, given each block in a form that it can hold, and relieved of that form again before anything else sees what it
 * writes. An entry therefore always holds words as they stand in the file, also inside parts.
 */
export class RichTextControl extends Component<ControlProps> {
  readonly shown: string;

  constructor(props: ControlProps) {
    super(props);
    // The reader and the writer know the parts only from the last editor that was made; this makes one before they are asked.
    new Markdown(props);
    this.shown = inEditor(props.value ?? '', asEditorWrites).map(({ shown }) => shown).join('\n\n');
  }

  override render(): ReactNode {
    return h(Markdown, { ...this.props, value: this.shown, onChange: (words) => this.props.onChange(fromEditor(words)) });
  }
}
