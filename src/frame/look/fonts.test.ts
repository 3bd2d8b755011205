import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const FILE = 'src/frame/look/fonts.css';
const css = readFileSync(FILE, 'utf8');

/** The faces that are fetched; others are the device's own. */
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].filter(([, face]) => face!.includes('url(')).map(([, face = '']) => ({
  file: /url\('([^']+)'\)/.exec(face)![1]!,
  spans: /unicode-range: ([^;]+);/.exec(face)![1]!.split(', ').map((span) => { const [from = '', to = from] = span.slice(2).split('-'); return [parseInt(from, 16), parseInt(to, 16)] as const; }),
}));

const filesFor = (words: string) => [...new Set([...words].flatMap((letter) => faces.filter(({ spans }) => spans.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to)).map(({ file }) => file.split('/').at(-1)!.replace(/^atkinson-hyperlegible-next-|(-[47]00)?(-normal)?\.woff2$/g, '').replace(/^latin$/, (name) => (file.startsWith('@') ? 'latin-west' : name)).replace('latin-ext', 'latin-east'))))].sort();

test.each([
  ['English', 'Five questions – “What happened?” … it’s £2 · 50 % × 3 ½, café, naïve', ['latin']],
  ['Welsh', 'Cyfarfod â’r ysgol: tŷ, dŵr, cwtsh, gêm, tôn, sgïo, mòp, crëyr', ['latin', 'latin-east']],
  ['Polish', 'Zażółć gęślą jaźń „ŁÓDŹ”', ['latin', 'latin-east', 'latin-west']],
  ['Arabic', 'ماذا حدث؟ كتابٌ جميلٌ، أُسرة', ['arabic', 'latin']],
  ['Urdu', 'جھگڑے کے بعد خط۔ ڈاک، ٹیچر، پہلے ژالہ ۱۲۳', ['arabic', 'latin']],
  ['Persian', 'گفت‌وگو، چه شد؟ ژرف', ['arabic', 'latin']],
])('the letters of %s come in as few files as can be', (_language, words, files) => {
  expect(filesFor(words)).toEqual(files);
});

test('no letter is in two files, so that no page fetches one for nothing', () => {
  const spans = faces.flatMap((face) => face.spans).sort(([a], [b]) => a - b);
  expect(spans.filter(([from, to], index) => index > 0 && from <= spans[index - 1]![1] && to !== spans[index - 1]![1])).toEqual([]);
});

test('each file is there, beside the licence that has to go with it', () => {
  for (const { file } of faces) expect(existsSync(file.startsWith('.') ? join(dirname(FILE), file) : join('node_modules', file)), file).toBe(true);
  expect(readFileSync('src/frame/look/alphabets/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE');
});
