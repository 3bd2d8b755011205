import { expect, test } from 'vitest';
import { picturesInRtf } from './rtf-pictures.ts';

const picture = (header: string, hex: string) => String.raw`{\*\shppict{\pict{\*\picprop\shplid1{\sp{\sn cropFromTop}{\sv 0}}}\picscalex100${header}\picw53\pich53\pngblip\bliptag-1{\*\blipuid f3f5}` + `\n${hex}}}`;

test('pictures come in order, whole', () => {
  expect(picturesInRtf(`{\\rtf1 ${picture('', '89504e470d0a1a0a')}${picture('\\piccropl0', '89504e470d0a1a0b\n00')}}`)).toEqual(['data:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgsA']);
});

test('a cropped picture does not come, because what was cropped away is still in it', () => {
  expect(picturesInRtf(`{\\rtf1 ${picture('\\piccropl1200', '89504e470d0a1a0a')}}`)).toEqual([undefined]);
});

test('RTF without pictures has none', () => {
  expect(picturesInRtf('{\\rtf1 words}')).toEqual([]);
});
