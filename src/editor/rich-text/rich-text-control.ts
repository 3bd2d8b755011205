import { Component, createElement as h, createRef, type ReactNode } from 'react';
import type { DecapMap } from '../decap.ts';
import { carryMessages } from './carried-messages.ts';
import { makeEditor, type EditorOptions, type RichTextEditor } from './rich-text-editor.ts';

/** What Decap passes to a control, as far as this one uses it. */
interface ControlProps {
  value?: string;
  forID: string;
  classNameWrapper: string;
  field: { get(name: 'label'): string };
  onChange(markdown: string): void;
  getEntry?(): DecapMap | undefined;
  getAsset(name: string, field?: unknown): { toString(): string } | undefined;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

/** What the control needs of the rest of the editor. */
export interface ControlTools extends Pick<EditorOptions, 'chooseFile' | 'readClip' | 'keepFile' | 'onFiles' | 'isSaving'> {
  /** Where a file of a published page is served. */
  addressBeside(name: string): string | undefined;
  /** Lets somebody cut or turn a picture at an address. Resolves to the name of the new one, or nothing when it was left as it was. */
  cropAgain(name: string, address: string | undefined): Promise<string | undefined>;
}

/** Makes Decap's control for the text of a page: our own editor. What it receives and returns is the text as it is in the file. */
export function richTextControl(tools: ControlTools) {
  const carried = carryMessages();
  return class RichTextControl extends Component<ControlProps> {
    readonly place = createRef<HTMLDivElement>();
    editor: RichTextEditor | undefined;

    override componentDidMount(): void {
      const { value = '', forID, field } = this.props;
      this.editor = makeEditor({
        ...tools,
        markdown: value,
        messages: carried.take(value),
        id: forID,
        label: field.get('label'),
        language: () => String(this.props.getEntry?.()?.getIn(['data', 'language']) ?? 'en-GB'),
        addressOf: (name) => this.addressOf(name),
        editPicture: (name) => tools.cropAgain(name, this.addressOf(name)),
        onChange: (markdown) => this.props.onChange(markdown),
      });
      this.place.current!.append(this.editor.element);
    }

    addressOf(name: string): string | undefined {
      const asset = this.props.getAsset(name)?.toString() ?? '';
      return /^(blob|data|https?):/.test(asset) ? asset : tools.addressBeside(name);
    }

    override componentDidUpdate(): void {
      this.editor?.show(this.props.value ?? '');
    }

    override componentWillUnmount(): void {
      if (this.editor) carried.leave(this.editor.messages(), this.editor.isOwn);
      this.editor?.destroy();
    }

    /** Decap asks this before it draws the control again. */
    focus(): void {
      this.editor?.view.focus();
    }

    override render(): ReactNode {
      return h('div', { ref: this.place, className: this.props.classNameWrapper, onFocus: () => this.props.setActiveStyle(), onBlur: () => this.props.setInactiveStyle() });
    }
  };
}
