import { strToU8 } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { prefillFromMessage, type Prepare } from './prefill-from-message.ts';
import { readPasted } from './read-pasted.ts';

const SENT = { title: 'Lanyard card', summary: 'Six questions.', words: 'We <3 {name}.\r\nSay it slowly.\r\n\r\n- Ask\r\n- Listen\r\n\r\nimport it', theme: 'lunchtime-supervisors', role: 'lunchtime-supervisor', school: 'foxglove-junior', mailbox: 'office@foxglove.example', nameless: 'yes', agreed: 'yes' };
const asIs: Prepare = (file) => Promise.resolve({ file });

test('what somebody sent fills its fields, and nothing is ticked for anybody', async () => {
  const { values, notes } = await prefillFromMessage(SENT, undefined, asIs);
  expect(values).toMatchInlineSnapshot(`
    {
      "body": "We \\<3 \\{name\\}.\\
    Say it slowly.

    - Ask
    - Listen

     import it",
      "roles": [
        "lunchtime-supervisor",
      ],
      "school": "foxglove-junior",
      "summary": "Six questions.",
      "theme": "lunchtime-supervisors",
      "title": "Lanyard card",
    }
  `);
  expect(readPage(`---\n---\n\n${String(values.body)}\n`, {}).faults.words).toEqual([]);
  expect(notes).toMatchInlineSnapshot(`
    [
      "The sender has ticked: no pupil can be recognised; the school agrees to share it, and others may use and change it. You have only their word for it. Read it yourself, the file too, before you tick anything.",
      "Write to office@foxglove.example before it is published, and delete what was sent afterwards.",
    ]
  `);
});

test('the text of a Word file follows what was written; a PDF and a picture are added beside the page', async () => {
  const word = new Uint8Array(await Packer.toBuffer(new Document({ creator: 'Jane Example', sections: [{ children: [new Paragraph('From Word.')] }] })));
  expect((await prefillFromMessage({ words: 'Mine.' }, new File([word], 'plan.docx'), asIs)).values).toEqual({ title: 'Plan', body: 'Mine.\n\nFrom Word.' });
  const pdf = await prefillFromMessage(SENT, new File(['x'], 'card.pdf'), asIs);
  expect([pdf.values.files, pdf.pictures.map(({ name }) => name)]).toEqual([[{ file: 'card.pdf', label: 'The file from the school' }], ['card.pdf']]);
  expect((await prefillFromMessage({ words: 'Mine.' }, new File(['x'], 'card.webp'), asIs)).values.body).toBe('Mine.\n\n![Write what this picture shows](card.webp)');
});

test('the name of a school stays in the credit of a document', async () => {
  const word = new Uint8Array(await Packer.toBuffer(new Document({ creator: 'Rowan Bank', sections: [{ children: [new Paragraph('“A plan” by Rowan Bank.')] }] })));
  expect((await prefillFromMessage({}, new File([word], 'plan.docx'), asIs, () => Promise.resolve(['Rowan Bank']))).values.body).toBe('“A plan” by Rowan Bank.');
});

test('a file that cannot be taken is named, and the words are kept', async () => {
  const refused = await prefillFromMessage(SENT, new File(['x'], 'card.unknown'), () => Promise.resolve({ refused: 'It is a program.\n→ Leave it out.' }));
  expect([refused.values.title, refused.pictures, refused.notes.at(-1)]).toEqual(['Lanyard card', [], 'The file that came with it was left out. It is a program. Leave it out.']);
  const broken = await prefillFromMessage({}, new File([strToU8('no')], 'plan.docx'), asIs);
  expect([broken.values, broken.notes]).toMatchInlineSnapshot(`
    [
      {},
      [
        "The sender has ticked nothing about safeguarding. Ask before you continue.",
        "The document that came with it could not be read. There is no document in this file, whatever its name says: it did not arrive whole, or was renamed. Copy or download it again; if it opens in its program, save it there under a new name, and choose that.",
        "The sender’s school is not on our list. Ask which it is, and whether it wants to join.",
      ],
    ]
  `);
});

test('the host’s message is read as it is pasted from a mail', () => {
  const mail = 'New submission from your form\n\ntitle: Lanyard card\nsummary: Six questions.\nwords: First line.\n\nschool: is a word here too? No.\nrole: lunchtime-supervisor\nnameless: yes\n';
  expect(readPasted(mail)).toEqual({ title: 'Lanyard card', summary: 'Six questions.', words: 'First line.', school: 'is a word here too? No.', role: 'lunchtime-supervisor', nameless: 'yes' });
  expect(readPasted('Title\nLanyard card\nWords\nOne.\nTitle: of the book\n')).toEqual({ title: 'Lanyard card', words: 'One.\nTitle: of the book' });
  expect(readPasted(JSON.stringify({ form: 'share', fields: { title: 'Lanyard', evil: 1 } }))).toEqual({ title: 'Lanyard' });
  expect(readPasted('Hello, how are you?')).toBeUndefined();
});
