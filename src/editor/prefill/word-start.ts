import { createElement as h, useState, type ReactNode } from 'react';
import { BACKEND, canAsk } from '../repository/backends.ts';
import { askAsEditor } from '../repository/quick-backend.ts';
import { chooseDocument } from './choose-document.ts';
import { DOCUMENT_ENDINGS } from './document-endings.ts';
import { startFromDocument } from './start-from-document.ts';
import { account } from '../sign-in/account.ts';
import { scriptText } from './script-text.ts';

/** What Decap passes to our widget. */
interface Given {
  forID: string;
  classNameWrapper: string;
  field: { get(name: 'notes'): { toJS(): string[] } | undefined; get(name: 'notes_only'): boolean | undefined };
}

/** The field in which a page starts from a document: opens a new form with what is in the file, which stays in this browser. Also says what to check in a prefilled form. */
export function WordStart({ forID, classNameWrapper, field }: Given): ReactNode {
  const [said, say] = useState('');
  const notes = field.get('notes')?.toJS() ?? [];
  const take = async (files: Iterable<File>) => {
    const chosen = chooseDocument([...files]);
    if (!chosen) return;
    say(scriptText.form.reading);
    await startFromDocument(chosen, canAsk(BACKEND) ? askAsEditor : undefined).catch((error: unknown) => say(String(error)));
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  const toLookAt = notes.length > 0 && h('section', { 'aria-label': scriptText.form.notes.label, className: 'prefill-notes' }, h('strong', null, scriptText.form.notes.lead), h('ul', { style: { paddingInlineStart: '1.25rem', margin: '0.5rem 0' } }, notes.map((note) => h('li', { key: note }, note))));
  if (field.get('notes_only')) return h('div', { className: classNameWrapper, id: forID }, toLookAt);
  return h('div', { className: classNameWrapper, onDrop: drop },
    h('input', { id: forID, type: 'file', accept: DOCUMENT_ENDINGS, onChange: ({ target }: { target: HTMLInputElement }) => void take(target.files ?? []).then(() => (target.value = '')) }),
    h('p', { role: 'status' }, said),
    account.current()?.role === 'foundation' && h('p', null, h('a', { href: '/admin/sent-in/', style: { color: 'inherit', textDecoration: 'underline' } }, scriptText.form.sentIn)),
    toLookAt);
}
