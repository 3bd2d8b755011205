import { describe, expect, test } from 'vitest';
import { readWord } from './read-word.ts';
import { redrawPicture } from './redraw-picture.ts';
import { cell, drawing, OFFICE, p, pictureLink, png, read, run, SPACES, table, word } from './made-word.ts';

describe('pictures', () => {
  test('keep a description that somebody wrote, and ask for one where a program wrote it', async () => {
    const file = word(p(drawing('descr="Six faces &amp; a heart"')) + p(drawing('descr="A picture containing text&#10;&#10;Description automatically generated"')), { 'word/media/a.png': await png() }, pictureLink('a.png'));
    const { body, pictures, notes } = await read(file);
    expect(body).toBe('![Six faces & a heart](picture-1.png)\n\n![Write what this picture shows](picture-2.png)');
    expect(pictures).toHaveLength(2);
    expect(notes).toEqual(['1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.']);
  });

  test('within a line or a list get a place of their own, where the editor asks what they show; the numbers continue', async () => {
    const item = (inside: string) => p(inside, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const numbers = { 'word/numbering.xml': `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>` };
    const shown = (what: string) => drawing(`descr="${what}"`);
    const file = word([p(`${run('Before ')}${shown('A line')}${run('and after.')}`), item('Sit.'), item(`${run('Breathe.')}${shown('A breath')}`), item('Speak.'), item(shown('A circle')), p(`${shown('At the front')}${run('Words.')}`)].join(''), { ...numbers, 'word/media/a.png': await png() }, pictureLink('a.png'));
    expect((await read(file)).body).toBe([
      'Before and after.', '![A line](picture-1.png)', '1. Sit.\n2. Breathe.', '![A breath](picture-2.png)', '3. Speak.', '![A circle](picture-3.png)', '![At the front](picture-4.png)', 'Words.',
    ].join('\n\n'));
  });

  test('leave no gap and join no words where they were, and do not split a list that was typed by hand', async () => {
    const shown = drawing('descr="A door"');
    const file = word([p(`${run('Look here: ')}${shown}`), p(`${run('Press')}${shown}${run('now.')}`), p('1. Sit'), p(`${run('2. Breathe ')}${shown}`), p('3. Speak'), p('4. Go')].join(''), { 'word/media/a.png': await png() }, pictureLink('a.png'));
    expect((await read(file)).body.replace(/picture-\d/g, 'picture')).toBe([
      'Look here:', '![A door](picture.png)', 'Press now.', '![A door](picture.png)', '1. Sit\n2. Breathe', '![A door](picture.png)', '3. Speak\n4. Go',
    ].join('\n\n'));
  });

  test('in a table or a link stay where they are', async () => {
    const file = word(table(cell('Feeling') + cell('Face'), cell('Happy') + cell(p(drawing('descr="A smile"')))), { 'word/media/a.png': await png() }, pictureLink('a.png'));
    expect((await read(file)).body).toContain('| Happy   | ![A smile](picture-1.png) |');
  });

  test('of a kind that no browser shows, or outside the file, are named', async () => {
    const { notes } = await read(word(p('Words.') + p(drawing('')), { 'word/media/a.emf': new Uint8Array(9) }, pictureLink('a.emf')));
    expect(notes).toEqual(['A picture of the kind EMF was not imported. Save it as PNG, and add it by hand.']);
    const elsewhere = await read(word(p('Words.') + p(drawing('').replace('r:embed', 'r:link')), {}, `<Relationship Id="rIdPicture" Type="${OFFICE}/image" Target="https://evil.example/spy.png" TargetMode="External"/>`));
    expect([elsewhere.body, elsewhere.notes]).toEqual(['Words.', ['A picture is not in the file but somewhere else, and was not imported. Add it by hand.']]);
  });

  test('that cannot be read are counted, and it is said what to do', async () => {
    const files = { 'word/media/a.png': new Uint8Array([1, 2, 3]) };
    const one = await readWord(word(p('Words.') + p(drawing('descr="A door"')), files, pictureLink('a.png')), 'plan.docx', redrawPicture);
    expect([one.body, one.notes]).toEqual(['Words.', ['1 picture could not be read, so it was not imported. Save it as PNG or JPEG, 1,600 pixels wide, and add it by hand.']]);
    const two = await readWord(word(p('Words.') + p(drawing('descr="A door"')) + p(drawing('descr="A gate"')), files, pictureLink('a.png')), 'plan.docx', redrawPicture);
    expect(two.notes).toEqual(['2 pictures could not be read, so they were not imported. Save each as PNG or JPEG, 1,600 pixels wide, and add it by hand.']);
  });
});
