import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { slidePart } from '../../files/made-office.ts';
import { readDocument } from '../read-document.ts';
import { redrawDocumentPicture } from '../redraw-document-picture.ts';
import { box, cell, deck, frame, halves, item, picture, read, refusal, run, title } from '../made-deck.ts';

const R = 'image';
const image = (id = 'i1', file = 'image1.png'): [string, string, string] => [id, R, `../media/${file}`];
const media = async () => ({ 'ppt/media/image1.png': await halves() });

describe('what a slide shows comes along', () => {
  test('titles are headings, and text, lists, links and raised figures are as they were', async () => {
    const links: [string, string, string][] = [['l1', 'hyperlink', '!https://www.example.com/plan']];
    expect(await read(deck([
      { on: box('Circle time', { ph: 'type="ctrTitle"' }) + box('For Year 4', { ph: 'type="subTitle" idx="1"' }) },
      { on: title('Rules') + box([item('Listen'), item('First', 1, '<a:buAutoNum type="arabicPeriod"/>'), item('Second', 1, '<a:buAutoNum type="arabicPeriod"/>'), item('Pass')], { ph: 'idx="1"' }), links },
      { on: title('More') + box([`<a:p>${run('10')}${run('7', ' baseline="30000"')}${run(' and ')}${run('bo', ' b="1"')}${run('ld', ' b="1"')}${run(' ')}<a:r><a:rPr><a:hlinkClick r:id="l1"/></a:rPr><a:t>the plan</a:t></a:r></a:p>`, '<a:p><a:r><a:t>One</a:t></a:r><a:br/><a:r><a:t>Two</a:t></a:r></a:p>']), links },
    ]))).toMatchInlineSnapshot(`
      "# Circle time
      For Year 4

      ## Rules

      - Listen
        1. First
        2. Second
      - Pass

      ## More

      10⁷ and **bold** [the plan](https://www.example.com/plan)

      One\\
      Two"
    `);
  });

  test('the list of slides says their order, not their file names; a numbered list begins where it began', async () => {
    const made = deck([{ on: title('Last') + box([item('three', 0, '<a:buAutoNum type="arabicPeriod" startAt="3"/>'), item('four', 0, '<a:buAutoNum type="arabicPeriod" startAt="3"/>')]) }, { on: title('Plan') }], {
      'ppt/presentation.xml': { ...slidePart('presentation.main', 'presentation', '<p:sldIdLst><p:sldId id="257" r:id="b"/><p:sldId id="256" r:id="a"/></p:sldIdLst>', [['a', 'slide', 'slides/slide1.xml'], ['b', 'slide', 'slides/slide2.xml']]) },
    });
    expect(await read(made)).toMatchInlineSnapshot(`
      "# Plan
      ## Last

      3. three
      4. four"
    `);
  });

  test('a title that goes on over several slides is said once, and no word is called lost; letters in place of figures are told', async () => {
    const points = (words: string) => box([item(words, 0, '<a:buAutoNum type="alphaLcParenR"/>')]);
    expect(await read(deck([{ on: title('Plan') }, { on: title('Project preparation') + points('Ask') }, { on: title('Project preparation') + points('Listen') }]))).toMatchInlineSnapshot(`
      "# Plan
      ## Project preparation

      1. Ask

      1) Listen
      (says) Some lists were numbered with letters, Roman numerals or several figures (a, iv, 1.1). They have plain figures now. Check what refers to them."
    `);
  });

  test('words typed after an arrow, which PowerPoint keeps in the font of the arrow, are words; the arrow is an arrow', async () => {
    const run = (words: string, fonts: string) => `<a:r><a:rPr>${fonts}</a:rPr><a:t>${words}</a:t></a:r>`;
    const sym = '<a:sym typeface="Wingdings" pitchFamily="2" charset="2"/>';
    expect(await read(deck([{ on: title('Plan') + box([`<a:p>${run('Listen ', '')}${run('à', sym)}${run(' then ask at once ', sym)}${run('J', sym)}${run('\uf0e0 twice', sym)}${run('ab', '<a:latin typeface="Symbol"/>')}</a:p>`]) }]))).toBe('# Plan\nListen → then ask at once ☺→ twiceαβ');
  });

  test('bullets come from the layout and the master, where most slides have them', async () => {
    const master = slidePart('slideMaster', 'sldMaster', '<p:cSld><p:spTree/></p:cSld><p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr></p:bodyStyle></p:txStyles>');
    const layout = slidePart('slideLayout', 'sldLayout', `<p:cSld><p:spTree>${box('Click to add text', { ph: 'type="body" idx="1"' })}${box('Bridgewick School, a kind place', {})}</p:spTree></p:cSld>`, [['m', 'slideMaster', '../slideMasters/slideMaster1.xml']]);
    expect(await read(deck([{ on: title('Plan') + box(['One', 'Two'], { ph: 'idx="1"' }), links: [['y', 'slideLayout', '../slideLayouts/slideLayout1.xml']] }], { 'ppt/slideLayouts/slideLayout1.xml': layout, 'ppt/slideMasters/slideMaster1.xml': master }))).toMatchInlineSnapshot(`
      "# Plan
      - One
      - Two
      (says) What every slide repeats, such as footers, dates and slide numbers, was not imported."
    `);
  });

  test('tables keep merged cells in their places, groups are opened, a diagram is a list', async () => {
    const table = `<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Zone')}${cell('Where', ' gridSpan="2"')}${cell('', ' hMerge="1"')}</a:tr><a:tr>${cell('Move', ' rowSpan="2"')}${cell('Hall')}${cell('Loud')}</a:tr><a:tr>${cell('', ' vMerge="1"')}${cell('Yard')}${cell('Loud')}</a:tr></a:tbl>`;
    const data = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${['Stop', 'Think', 'Ask'].map((text, at) => `<dgm:pt modelId="${at + 1}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`).join('')}</dgm:ptLst><dgm:cxnLst><dgm:cxn srcId="0" destId="2" srcOrd="1"/><dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="2" destId="3" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`;
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="G"/></p:nvGrpSpPr><p:grpSpPr/>${box('In a group')}<p:grpSp><p:grpSpPr/>${box('In a group in it')}</p:grpSp></p:grpSp>`;
    const twice = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14">${box('Said once')}</mc:Choice><mc:Fallback>${box('Said once')}</mc:Fallback></mc:AlternateContent>`;
    expect(await read(deck([{ on: title('Wet play') + group + twice + frame('table', table) + frame('diagram', '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/>'), links: [['d', 'diagramData', '../diagrams/data1.xml']] }], { 'ppt/diagrams/data1.xml': { type: 'drawingml.diagramData', content: data } }))).toMatchInlineSnapshot(`
      "# Wet play
      In a group

      In a group in it

      Said once

      | Zone | Where |      |
      | ---- | ----- | ---- |
      | Move | Hall  | Loud |
      |      | Yard  | Loud |

      - Stop
      - Think
        - Ask
      (says) Merged table cells have been split. Check the table."
    `);
  });

  test('what is written for the speaker is a section at the end, without what the slide says anyway and without names', async () => {
    const notes = slidePart('notesSlide', 'notes', `<p:cSld><p:spTree>${box('7', { ph: 'type="sldNum"' })}${box(['Listen first.', 'Jane Example says: keep Sam and Alex apart.'], { ph: 'type="body" idx="1"' })}</p:spTree></p:cSld>`);
    const author = { 'docProps/core.xml': '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jane Example</dc:creator></cp:coreProperties>' };
    expect(await read(deck([{ on: title('Plan') }, { on: title('Rules') + box('Listen first.'), links: [['n', 'notesSlide', '../notesSlides/notesSlide1.xml']] }], { 'ppt/notesSlides/notesSlide1.xml': notes }, author))).toMatchInlineSnapshot(`
      "# Plan
      ## Rules

      Listen first.

      ## Speaker notes

      ### Rules

      (name left out) says: keep Sam and Alex apart.
      (says) The speaker notes are at the end, below “Speaker notes”. They were written for whoever speaks: read them first, and delete what is not for others.
      (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
    `);
  });

  test('a slide without a title gets its largest line at the top, or its number', async () => {
    const large = `<a:p>${run('How to begin', ' sz="3600"')}</a:p>`;
    expect(await read(deck([{ on: title('Plan') }, { on: box(large, { at: [0, 0, 500, 50] }) + box('Sit down.', { at: [0, 100, 500, 50] }) }, { on: box('Sit down again.') + box('And breathe.') }]))).toMatchInlineSnapshot(`
      "# Plan
      ## How to begin

      Sit down.

      ## Slide 3

      Sit down again.

      And breathe.
      (says) 1 slide has no title, so its number is its heading. Give it a better one.
      (says) 1 slide has no title, so a line that looks like one became a heading. Check it."
    `);
  });
});

describe('what nobody sees is left out, and that is said', () => {
  test('hidden slides and shapes, what is beside the slide, footers, comments, films, charts, equations, arrows', async () => {
    const film = `<p:pic><p:nvPicPr><p:cNvPr id="5" name="f"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="v"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="i1"/></p:blipFill><p:spPr/></p:pic>`;
    expect(await read(deck([
      { on: title('Plan') + box('Hidden words', { about: ' hidden="1"' }) + box('Beside', { at: [1200, 0, 100, 100] }) + box('2 May', { ph: 'type="dt"' }) + box('Bridgewick', { ph: 'type="ftr"' }) + film + frame('chart', '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>') + '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Arrow"/></p:nvCxnSpPr><p:spPr/></p:cxnSp>' + box('<a:p><a:r><a:t>Here: </a:t></a:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></a:p>'), links: [image(), ['v', 'video', '../media/film.mp4'], ['k', 'comments', '../comments/comment1.xml']] },
      { on: title('Secret') + box('About Sam'), attributes: ' show="0"' },
    ], {}, { ...(await media()), 'ppt/media/film.mp4': 'film', 'ppt/comments/comment1.xml': '<p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>' }))).toMatchInlineSnapshot(`
      "# Plan
      Here:
      (says) 1 hidden slide was not imported.
      (says) 1 text or picture beside the slides, where nobody sees it, was not imported.
      (says) 1 hidden text or picture was not imported.
      (says) 1 film or sound was not imported. Say in words what it shows; a sound can be added to the page as an MP3 file.
      (says) 1 chart was not imported. Save it as a picture, and add that, or say its figures in words.
      (says) Equations were not imported. Write them in words.
      (says) Lines and arrows were not imported. Check that the text makes sense without them.
      (says) What every slide repeats, such as footers, dates and slide numbers, was not imported.
      (says) Comments were not imported."
    `);
  });

  test('text behind something is left out; what moves away covers nothing', async () => {
    const fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
    const hidden = box('Sam Example', { at: [10, 10, 100, 20] }) + box('', { at: [0, 0, 200, 100], fill, id: 31 });
    const answer = box('The answer', { at: [10, 210, 100, 20] }) + box('', { at: [0, 200, 200, 100], fill, id: 32 });
    expect(await read(deck([{ on: title('Plan') + hidden + answer, after: '<p:timing><p:tnLst><p:spTgt spid="32"/></p:tnLst></p:timing>' }]))).toMatchInlineSnapshot(`
      "# Plan
      The answer
      (says) 1 text was covered by something else, and not imported."
    `);
  });
});

describe('pictures', () => {
  const drawn = async (on: string) => {
    const { pictures, notes, body } = await readDocument(deck([{ on: title('Plan') + on, links: [image()] }], {}, await media()), 'a.pptx', redrawDocumentPicture);
    const [first] = pictures;
    if (!first) return { body, notes, size: undefined, hues: '' };
    const { data, info } = await sharp(first.bytes).raw().toBuffer({ resolveWithObject: true });
    const hue = (x: number, y: number) => {
      const [red, green, blue] = data.subarray((y * info.width + x) * info.channels);
      return red! > 180 && green! > 180 ? 'grey' : red! > blue! ? 'red' : 'blue';
    };
    return { body, notes, size: [info.width, info.height], hues: [hue(2, 2), hue(info.width - 3, info.height - 3)].join(' ') };
  };

  test('come with their descriptions, cropped and turned as they are shown', async () => {
    expect(await drawn(picture('i1'))).toMatchObject({ body: '![A round face](picture-1.webp)', size: [40, 20], hues: 'red blue', notes: [] });
    expect(await drawn(picture('i1', { crop: '<a:srcRect r="50000"/>' }))).toMatchObject({ size: [20, 20], hues: 'red red' });
    expect(await drawn(picture('i1', { at: [0, 0, 40, 20], turn: ' rot="5400000"' }))).toMatchObject({ size: [20, 40], hues: 'red blue' });
    expect(await drawn(picture('i1', { at: [0, 0, 40, 20], turn: ' flipH="1"' }))).toMatchObject({ size: [40, 20], hues: 'blue red' });
  });

  test('are painted over where something lies on them, and left out when that hides them', async () => {
    const fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
    const half = await drawn(picture('i1', { at: [0, 0, 40, 20] }) + box('', { at: [0, 0, 20, 20], fill }));
    expect([half.hues, half.notes]).toMatchInlineSnapshot(`
      [
        "grey blue",
        [
          "Where something lies over 1 picture, that part of it is painted over now, so that nobody can look behind it. If it was only a label, add the picture without it.",
        ],
      ]
    `);
    const whole = await drawn(picture('i1', { at: [0, 0, 40, 20] }) + box('', { at: [0, 0, 60, 60], fill }));
    expect([whole.size, whole.body, whole.notes]).toMatchInlineSnapshot(`
      [
        undefined,
        "",
        [
          "1 picture was covered by something else, and not imported.",
        ],
      ]
    `);
  });

  test('that are decoration, of a strange shape or elsewhere are left out, and that is said', async () => {
    const decorative = ' descr=""><a:extLst><a:ext uri="x"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst';
    expect((await drawn(picture('i1', { about: decorative }) + picture('i1', { shape: 'heart' }) + picture('gone'))).notes).toMatchInlineSnapshot(`
      [
        "1 picture was cut to a shape that a page cannot show, and not imported. Crop it to a rectangle, or add it by hand.",
        "1 picture marked as decorative was not imported.",
      ]
    `);
  });

  test('on most slides, such as a logo, are there once; a deck of pictures alone is a page of pictures', async () => {
    const slide = { on: picture('i1'), links: [image()] };
    expect(await read(deck([slide, slide, slide, { on: picture('i2', { about: '' }), links: [image('i2', 'image2.png')] }], {}, { ...(await media()), 'ppt/media/image2.png': await halves() }))).toMatchInlineSnapshot(`
      "# Slide 4
      ![A round face](picture-1.png)

      ![Write what this picture shows](picture-2.png)
      (says) 1 slide has no title, so its number is its heading. Give it a better one.
      (says) A picture that is on most slides, such as a logo, is on the page once.
      (says) 1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it."
    `);
  });
});

describe('a deck that cannot become a page is refused with a sentence', () => {
  test('empty, hidden, of films only', async () => {
    expect(await refusal(deck([]))).toMatchInlineSnapshot(`"DocumentFault: There is nothing on these slides that a page could show: no text, and no picture. If they are films, add them where people can watch them, and link to them."`);
    expect(await refusal(deck([{ on: '' }]))).toMatchInlineSnapshot(`"DocumentFault: There is nothing on these slides that a page could show: no text, and no picture. If they are films, add them where people can watch them, and link to them."`);
    expect(await refusal(deck([{ on: title('A'), attributes: ' show="0"' }]))).toMatchInlineSnapshot(`"DocumentFault: All slides of this presentation are hidden. Show those that are for others (in PowerPoint: right-click a slide, Hide Slide), save it, and choose it again."`);
  });

  test('broken relationships lose their slides, which is said; a document type is not read', async () => {
    const broken = deck([{ on: title('Plan') + box('Sit down.') }, { on: title('Gone') }], { 'ppt/slides/slide2.xml': { type: 'presentationml.slide', content: '<!DOCTYPE x [<!ENTITY a "b">]><p:sld/>' } });
    expect(await read(broken)).toMatchInlineSnapshot(`
      "# Plan
      Sit down.
      (says) 1 slide could not be read. Open the file, save it again, and compare."
    `);
    expect(await refusal(deck([{ on: title('A') }], { 'ppt/presentation.xml': { type: 'presentationml.presentation.main', content: '<!DOCTYPE x [<!ENTITY a "b">]><p:presentation/>' } }))).toMatchInlineSnapshot(`"DocumentFault: This presentation cannot be read. Open it in PowerPoint, save it as a PowerPoint presentation (.pptx), and choose that."`);
  });

  test('120 slides with a film are read without unpacking it', async () => {
    const slides = Array.from({ length: 120 }, (_, at) => ({ on: title(`Slide about ${at}`) + box(`Text ${at}`) }));
    const said = await read(deck(slides, {}, { 'ppt/media/film.mp4': new Uint8Array(5_000_000) }));
    expect(said).toContain('## Slide about 119\n\nText 119');
  });
});
