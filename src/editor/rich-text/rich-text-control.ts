import MarkdownControl from 'decap-cms-widget-markdown/dist/esm/MarkdownControl';
import { Component, createElement as h, type ComponentType, type ReactNode } from 'react';
import { asEditorWrites } from './as-editor-writes.ts';
import { fromEditor } from './from-editor.ts';
import { inEditor } from './in-editor.ts';

interface ControlProps {
  value?: string;
  onChange(markdown: string): void;
}

const Markdown = MarkdownControl as unknown as ComponentType<ControlProps> & (new (props: ControlProps) => unknown);

/**
 * The rich text editor. It receives each block in a form that it can represent, and that form is removed again before anything else sees the
 * result. So an entry always holds the text as it is in the file, including inside parts.
 */
export class RichTextControl extends Component<ControlProps> {
  readonly shown: string;

  constructor(props: ControlProps) {
    super(props);
    // The parser and the serialiser know the parts only from the editor created last, so one is created before they are used.
    new Markdown(props);
    this.shown = inEditor(props.value ?? '', asEditorWrites).map(({ shown }) => shown).join('\n\n');
  }

  override render(): ReactNode {
    return h(Markdown, { ...this.props, value: this.shown, onChange: (markdown) => this.props.onChange(fromEditor(markdown)) });
  }
}
