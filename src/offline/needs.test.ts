import { describe, expect, test } from 'vitest';
import { needsOfPage, needsOfScript, needsOfStyle, titleOf } from './needs.ts';

test('a page needs its styles, scripts, fonts and pictures, and nothing that it only links to', () => {
  const html = `<head><link rel="canonical" href="https://here.example/a/"/><link rel="shortcut icon" href="/favicon.svg"><link rel="manifest" href="/manifest.webmanifest">
    <link rel="preload" href="/_astro/font.woff2" as="font"><link rel="stylesheet" href="/_astro/site.css"><script type="module" src="/_astro/page.js"></script></head>
    <resource-finder data-keep="/finder/index.json /finder/cards/0.json" data-pagefind-ignore><show-on-board class="needs-script" data-keep="/slides/a.json"></show-on-board><a href="/resources/b/">b</a><a href="/resources/a/a.pdf">PDF</a><img alt="5 > 4" src="/resources/a/one.png" loading="lazy"><img src="data:image/png;base64,AA=="><img src="//elsewhere.example/x.png"><img src="https://elsewhere.example/x.png">
    <img src="/resources/a/one.png"><script>let src="/resources/never.png"</script>`;
  expect(needsOfPage(html)).toEqual({ shared: ['/_astro/font.woff2', '/_astro/site.css', '/_astro/page.js'], own: ['/finder/index.json', '/finder/cards/0.json', '/slides/a.json', '/resources/a/one.png'] });
});

describe('a style sheet', () => {
  const face = (name: string, range: string) => `@font-face{font-family:A;src:url(/_astro/${name}.woff2)format("woff2"),url(/_astro/${name}.woff)format("woff");unicode-range:${range}}`;
  const css = `${face('latin', 'U+??,U+2000-206F')}${face('polish', 'U+100-2BA,U+1E??')}a{background:url("./dots.h4sh.png")}b{background:url(data:image/png;base64,AA==)}c{mask:url(https://elsewhere.example/x.svg)}`;

  test.each([
    ['Lunch', ['/_astro/latin.woff2', '/_astro/dots.h4sh.png']],
    ['Łódź', ['/_astro/latin.woff2', '/_astro/polish.woff2', '/_astro/dots.h4sh.png']],
    ['ẁ', ['/_astro/polish.woff2', '/_astro/dots.h4sh.png']],
  ])('needs for “%s” only the fonts that have its letters', (words, needs) => {
    expect(needsOfStyle(css, '/_astro/site.css', words)).toEqual(needs);
  });

  test('needs a font that is for all letters', () => {
    expect(needsOfStyle('@font-face{src:url(/_astro/all.woff2)}', '/_astro/site.css', '')).toEqual(['/_astro/all.woff2']);
  });
});

test('a script needs those it begins with and the one for the board, not others that it fetches when asked', () => {
  const script = 'import{a as b}from"./lib.1.js";import"./side.2.js";import c from"../elsewhere.js";export*from"./more.3.js";const d=()=>import("./later.4.js"),e=()=>import(`./board.5.js`);d("from","x")';
  expect(needsOfScript(script, '/_astro/page.js')).toEqual(['/_astro/lib.1.js', '/_astro/side.2.js', '/_astro/more.3.js', '/_astro/board.5.js']);
});

test('the title of a page is its own, in plain characters', () => {
  expect(titleOf('<title>Fair &amp; kind: Jack&#39;s “5 &lt; 6” | A Partnership | of Schools</title>')).toBe("Fair & kind: Jack's “5 < 6” | A Partnership");
  expect(titleOf('<p>no title</p>')).toBe('');
});
