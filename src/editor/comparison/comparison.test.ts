import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpBody } from '../../../tests/made-up-bodies.ts';
import { readPage, writePage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { markWords } from './mark-words.ts';
import { mergePages, unaskedChoice, writeMerged, type Choice, type Versions } from './merge-pages.ts';
import { joinBlocks, splitBody } from './split-body.ts';

const page = (body: string, fields = 'title: Wet play\nsummary: Rain.') => `---\n${fields}\n---\n\n${body}\n`;
const merge = (versions: Versions, choice?: Choice) => {
  const merged = mergePages(versions, 'resources');
  const asked: string[] = [];
  const text = writeMerged(merged, (one) => {
    if (one.changedBy === 'both') asked.push('name' in one ? one.name : [one.theirs, one.mine].map((blocks) => blocks.map(({ source }) => source).join('/')).join(' or '));
    return one.changedBy === 'both' ? (choice ?? 'mine') : unaskedChoice(one.changedBy);
  });
  return { text, asked };
};

describe('two versions of a page', () => {
  test('of which each changed another place are put together without a question, though the places are neighbours', () => {
    const base = page('One is here.\n\nTwo is here.\n\nThree is here.');
    const versions = { base, mine: page('One is here now.\n\nTwo is here.\n\nThree is here.\n\nFour is mine.', 'title: Wet play\nsummary: Snow.'), theirs: page('One is here.\n\nTwo is there.\n\nThree is here.', 'title: Dry play\nsummary: Rain.') };
    expect(merge(versions)).toEqual({ asked: [], text: page('One is here now.\n\nTwo is there.\n\nThree is here.\n\nFour is mine.', 'title: Dry play\nsummary: Snow.') });
  });

  test('that changed the same place are asked about, passage by passage and field by field', () => {
    const base = page('One is here.\n\nTwo is here.');
    const versions = { base, mine: page('One is here now.\n\nTwo is here.\n\nAdded by me.', 'title: Wet play\nsummary: Snow.'), theirs: page('One was here.\n\nTwo is here.\n\nSomething of theirs.', 'title: Wet play\nsummary: Hail.') };
    const asked = ['summary', 'One was here. or One is here now.', 'Something of theirs. or Added by me.'];
    expect(merge(versions, 'mine')).toEqual({ asked, text: versions.mine });
    expect(merge(versions, 'theirs')).toEqual({ asked, text: versions.theirs });
    expect(merge(versions, 'both').text).toContain('One was here.\n\nOne is here now.\n\nTwo is here.\n\nSomething of theirs.\n\nAdded by me.');
  });

  test('that made the same change, or of which one took out what the other left, are put together', () => {
    const base = page('One is here.\n\n- a\n- b\n\nThree is here.');
    expect(merge({ base, mine: page('One is here!\n\n- a\n- b\n\nThree is here.'), theirs: page('One is here!\n\nThree is here.') })).toEqual({ asked: [], text: page('One is here!\n\nThree is here.') });
  });

  test('a passage that one took out and the other changed is asked about', () => {
    const base = page('One is here.\n\nTwo is here.\n\nThree is here.');
    expect(merge({ base, mine: page('One is here.\n\nThree is here.'), theirs: page('One is here.\n\nTwo is there.\n\nThree is here.') }).asked).toEqual(['Two is there. or ']);
  });

  test('a part stays whole, and an unknown field is kept', () => {
    const part = '<QuestionCards>\n\n- What happened?\n\n</QuestionCards>';
    const base = page(`One is here.\n\n${part}`, 'title: A\nhand: made');
    const changed = part.replace('- What happened?', '- What happened?\n- Who else?');
    expect(merge({ base, mine: page(`One is there.\n\n${part}`, 'title: A\nhand: made'), theirs: page(`One is here.\n\n${changed}`, 'title: A\nhand: made') }).text).toBe(page(`One is there.\n\n${changed}`, 'title: A\nhand: made'));
  });

  test('of which one cannot be read are compared as a whole', () => {
    const versions = { base: page('One.'), mine: page('Two.'), theirs: 'No fields at all' };
    expect(merge(versions, 'theirs')).toEqual({ asked: [`No fields at all or ${versions.mine}`], text: versions.theirs });
  });

  test('a field of several sentences that both changed is asked about sentence by sentence; any other field as a whole', () => {
    const fields = (summary: string, roles: string) => `title: Wet play\nsummary: ${summary}\nroles: [${roles}]`;
    const base = page('One.', fields('It rains. We stay in. We play.', 'teacher'));
    const versions = { base, mine: page('One.', fields('It rains hard. We stay in. We play.', 'teacher, head')), theirs: page('One.', fields('It rains. We stay in. We play cards. Then we tidy.', 'teacher, senco')) };
    expect(merge(versions).asked).toEqual(['roles']);
    expect(merge(versions).text).toContain('summary: It rains hard. We stay in. We play cards. Then we tidy.\n');
    const both = { ...versions, theirs: page('One.', fields('It rains a lot. We stay in. We play cards.', 'teacher')) };
    expect(merge(both).asked).toEqual(['It rains a lot. or It rains hard.']);
    expect(merge(both, 'theirs').text).toContain('summary: It rains a lot. We stay in. We play cards.\nroles: [teacher, head]');
    expect(merge(both, 'both').text).toContain('summary: It rains a lot. It rains hard. We stay in. We play cards.');
    for (const side of ['mine', 'theirs'] as const) expect(writeMerged(mergePages(both, 'resources'), () => side)).toBe(both[side]);
  });

  test('settings have fields and no text', () => {
    const merged = mergePages({ base: 'name: A\nplace: X\n', mine: 'name: B\nplace: X\n', theirs: 'name: A\nplace: Y\n' }, 'settings');
    expect(writeMerged(merged, ({ changedBy }) => unaskedChoice(changedBy))).toBe('name: B\nplace: Y\n');
  });
});

describe('of made-up pages', () => {
  const runs = { numRuns: Number(process.env.FUZZ ?? 60) };
  // As they are saved: other texts are put in order on their way into the form.
  const saved = (body: string) => writePage(page(body));
  const blocksOf = fc.array(fc.oneof(madeUpBody, fc.constantFrom('One.', 'Two.', '- a\n- b', '## Three')), { maxLength: 5 });
  const edited = (blocks: string[]) => fc.array(fc.tuple(fc.nat(), fc.constantFrom('cut', 'add', 'change'), fc.constantFrom('New.', '## Head', 'x')), { maxLength: 3 }).map((edits) => edits.reduce((all, [at, edit, text]) => {
    if (!all.length) return [text];
    const place = at % all.length;
    return edit === 'cut' ? all.toSpliced(place, 1) : edit === 'add' ? all.toSpliced(place, 0, text) : all.with(place, `${all[place]} ${text}`);
  }, blocks));
  const versions = blocksOf.chain((blocks) => fc.record({ base: fc.constant(blocks), mine: edited(blocks), theirs: edited(blocks) })).map((all) => ({ base: saved(all.base.join('\n\n')), mine: saved(all.mine.join('\n\n')), theirs: saved(all.theirs.join('\n\n')) }));

  test('the blocks of a text are the text', () => {
    fc.assert(fc.property(madeUpBody, (body) => {
      const text = saved(body).slice(page('').length - 2);
      expect(joinBlocks(splitBody(text))).toBe(text.replace(/^\s*\n/, '').trimEnd());
    }), runs);
  });

  test('code that is closed in the middle of a block is not closed again', () => {
    const text = '~~~  \n~~~\n\n</Claim>\n\nWhat happened?';
    expect(joinBlocks(splitBody(text))).toBe(text);
  });

  test('choosing always mine gives mine, always theirs gives theirs', () => {
    fc.assert(fc.property(versions, (all) => {
      const merged = mergePages(all, 'resources');
      expect(writeMerged(merged, () => 'mine')).toBe(all.mine);
      expect(writeMerged(merged, () => 'theirs')).toBe(all.theirs);
    }), runs);
  });

  test('what only one side changed is taken without a question', () => {
    fc.assert(fc.property(versions, ({ base, mine }) => {
      expect(merge({ base, mine, theirs: base })).toEqual({ asked: [], text: mine });
      expect(merge({ base, mine: base, theirs: mine })).toEqual({ asked: [], text: mine });
      expect(merge({ base, mine, theirs: mine })).toEqual({ asked: [], text: mine });
    }), runs);
  });

  test('pages that can be read make one that can be read', () => {
    const faults = (text: string) => readPage(text, kinds.resources.fields).faults.words.length;
    const ordinary = fc.array(fc.constantFrom('One is here.', 'Two [here](https://example.org).', '- a\n- b', '## Three', '| a | b |\n|---|---|\n| 1 | 2 |', '<QuestionCards>\n\n- What happened?\n\n</QuestionCards>', '> Said.', '1. First\n2. Then', '```\ncode\n```'), { minLength: 1, maxLength: 8 });
    const three = ordinary.chain((blocks) => fc.record({ base: fc.constant(blocks), mine: edited(blocks), theirs: edited(blocks) })).map((all) => ({ base: saved(all.base.join('\n\n')), mine: saved(all.mine.join('\n\n')), theirs: saved(all.theirs.join('\n\n')) }));
    fc.assert(fc.property(three, fc.array(fc.constantFrom<Choice>('mine', 'theirs', 'both'), { minLength: 1 }), (all, choices) => {
      fc.pre(!faults(all.mine) && !faults(all.theirs));
      let at = 0;
      expect(faults(writeMerged(mergePages(all, 'resources'), () => choices[at++ % choices.length]!))).toBe(0);
    }), runs);
  });
});

describe('words', () => {
  const shown = (before: string, after: string) => markWords(before, after).map(({ text, change }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[change]).join('');

  test.each([
    ['Give each child a card.', 'Give every child a card.', 'Give [-each][+every] child a card.'],
    ['Sit in a circle.', 'Sit in a wide circle, please.', 'Sit in a [+wide ]circle[+, please].'],
    ['One two three four.', 'One six seven four.', 'One [-two three][+six seven] four.'],
    ['It says what happened, what was agreed and why.', 'It says what happened and why.', 'It says what happened[-, what was agreed] and why.'],
    ['', 'New.', '[+New.]'],
    ['A letter home.', 'What to say in a corridor.', '[-A letter home.][+What to say in a corridor.]'],
    ['بچے آتے ہیں', 'بچے جاتے ہیں', 'بچے [-آتے][+جاتے] ہیں'],
  ])('%s → %s', (before, after, marked) => expect(shown(before, after)).toBe(marked));

  test('are all there, whatever they are', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = markWords(before, after);
      expect(pieces.filter(({ change }) => change !== 'added').map(({ text }) => text).join('')).toBe(before);
      expect(pieces.filter(({ change }) => change !== 'removed').map(({ text }) => text).join('')).toBe(after);
    }));
  });
});
