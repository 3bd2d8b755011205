import { expect, test } from 'vitest';
import { BODY, documentOf, fieldsWith, giveBack, pageOf } from '../../takeaway/word/made-return.ts';
import type { OursContext } from './clip.ts';
import { pasteFully } from './paste-in-test.ts';

const document = await documentOf();
const inWord = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};

/** Drops our Word file, with a change, into a text that is open, on a page that has these files. */
async function drop(change: (xml: string) => string, { open, taken = ['chair.png'], pages }: { open?: Partial<OursContext>; taken?: string[]; pages?: NonNullable<Parameters<typeof giveBack>[1]>['pages'] } = {}) {
  const ours: OursContext = {
    slug: 'calm-corner', text: () => BODY,
    read: () => giveBack(document, { change, open: open?.slug ?? 'calm-corner', ...(pages ? { pages } : {}) }),
    fetchBeside: (_, names) => Promise.resolve({ files: names.map((name) => ({ name, type: 'image/png', bytes: new Uint8Array(1) })), notes: [] }),
    ...open,
  };
  return pasteFully({ files: [new File([document as BlobPart], 'calm-corner.docx')] }, { ours, taken });
}

test('the Word file of the page itself changes in the text what was changed in Word, and nothing else', async () => {
  const { body, isWhole, pictures, notes } = await drop(inWord('>A place to <', '>One place to <'));
  expect([body, isWhole, pictures]).toEqual([BODY.replace('A place to ', 'One place to ').trim(), true, []]);
  expect(notes).toEqual(['This is our Word file of this page. What was changed in Word is in the text now; the rest stays as it was.']);
});

test('what was written here since stays', async () => {
  const { body } = await drop(inWord('>A place to <', '>One place to <'), { open: { text: () => BODY.replace('Sit down.', 'Sit down together.') } });
  expect(body).toBe(BODY.replace('A place to ', 'One place to ').replace('Sit down.', 'Sit down together.').trim());
});

test('where the same sentence was changed here too, both stay, and it is said', async () => {
  const { body, notes } = await drop(inWord('Nobody is sent there.', 'Nobody must go.'), { open: { text: () => BODY.replace('Nobody is sent there.', 'No child is sent there.') } });
  expect(body).toContain('> Nobody must go.\n\n> No child is sent there.');
  expect(notes[1]).toBe('In one place the text had been changed here too. There, the words from Word come first and those from here follow: keep what is right.');
});

test('a title that was changed in Word is told of, because it has a field of its own', async () => {
  const { notes } = await drop((xml) => inWord('>A place to <', '>One place to <')(xml.replaceAll('Calm corner<', 'Quiet corner<')));
  expect(notes).toContain('In Word the title is “Quiet corner”. If that is meant, change it in its own field.');
});

test('the file of this page as it was downloaded changes nothing', async () => {
  const { body, isWhole, notes } = await drop((xml) => xml);
  expect([body, isWhole]).toEqual(['', undefined]);
  expect(notes).toEqual(['This is our Word file of this page, and nothing in its text was changed. Change it in Word, save it, and drop it again.']);
});

test('the file of another page comes with its parts and its pictures, and the way to an adaptation is named', async () => {
  const { body, isWhole, pictures, notes } = await drop(inWord('>A place to <', '>One place to <'), { open: { slug: 'other' } });
  expect([body, isWhole]).toEqual([BODY.replace('A place to ', 'One place to ').replace('chair.png', 'chair-2.png').trim(), undefined]);
  expect(pictures.map(({ name }) => name)).toEqual(['chair-2.png']);
  expect(notes[0]).toBe('This is our Word file of “Calm corner”, with changes. To share a version of that page, do not put it here: drop the file on your desk. Then “Calm corner” is named as the original and credited for you.');
});

test('pictures whose names are taken get others, also where the new name of one was the old name of another', async () => {
  const fetchBeside = () => Promise.resolve({ files: ['chair.png', 'chair-2.png'].map((name) => ({ name, type: 'image/png', bytes: new Uint8Array(1) })), notes: [] });
  const { body, pictures } = await drop(inWord('>A place to <', '>One place to <'), { open: { slug: 'other', fetchBeside } });
  expect(pictures.map(({ name }) => name)).toEqual(['chair-2.png', 'chair-2-2.png']);
  expect(body).toContain('](chair-2.png)');
});

test('a page whose licence allows no changed versions comes into no other page, but its own people may change it', async () => {
  const pages = { 'calm-corner': { slug: 'calm-corner', now: pageOf(BODY, fieldsWith('licence', 'CC-BY-ND-4.0')) } };
  const elsewhere = await drop(inWord('>A place to <', '>One place to <'), { open: { slug: 'other' }, pages });
  expect([elsewhere.body, elsewhere.notes]).toEqual(['', ['This is our Word file of “Calm corner”. Its licence (CC BY-ND 4.0) does not let a changed version be shared.']]);
  expect((await drop(inWord('>A place to <', '>One place to <'), { pages })).body).toContain('One place to *breathe*');
});
