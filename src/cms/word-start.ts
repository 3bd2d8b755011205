import { createElement as h, useState, type ReactNode } from 'react';
import { layAside } from './beginning.ts';

/** "Start from what you have": takes a Word file, and opens a new form with what is in it. The file stays in this browser. */
export function WordStart({ forID, classNameWrapper }: { forID: string; classNameWrapper: string }): ReactNode {
  const [said, say] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    say('Reading…');
    try {
      const { readWord } = await import('../word/read-word.ts');
      const { title, body, pictures, notes } = await readWord(new Uint8Array(await file.arrayBuffer()), file.name);
      await layAside({ values: { title, body }, pictures, notes });
      // Leaving is what was asked for, so nobody is asked whether they mean it.
      window.onbeforeunload = null;
      location.assign(`/admin/?start=word&at=${Date.now()}#/collections/resources/new`);
    } catch (error) {
      say(error instanceof Error ? error.message : 'This file could not be read.');
    }
  };
  return h('div', { className: classNameWrapper },
    h('input', { id: forID, type: 'file', accept: '.docx', onChange: (event: { target: HTMLInputElement }) => void take(event.target.files?.[0]) }),
    h('p', { role: 'status' }, said));
}
