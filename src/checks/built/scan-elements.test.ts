import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { findDangerOn } from './danger.ts';
import { parseElements, takeApart } from './pages.ts';
import { scanElements } from './scan-elements.ts';

const PAGE = '<!DOCTYPE html><html lang="en-GB"> <head><meta charset="utf-8"/><title>Tea &amp; talk</title><link rel="canonical" href="/a/"><script>if (1 < 2) go();</script></head> <body>\n'
  + '<!-- a note --><h1 id="_top">Tea</h1><p>Less &lt; more <a href="/b/?x=1&amp;y=2" class="big" hidden>to <em>the</em> circle&#x27;s page</a></p><svg viewBox="0 0 2 2" aria-hidden="true"><path d="M0 0"/><a href="/c/"><circle r="1"></circle></a></svg>'
  + '<select name="s"><optgroup label="A"><option value="1" selected>One</option></optgroup></select><table class="t"><tbody><tr><td>1</td></tr></tbody></table><template id="t"><div data-x="1"></div></template><my-box open></my-box><textarea name="w">a</textarea><br></body></html>';

const show = (elements: ReturnType<typeof parseElements>) => elements.map((element) => JSON.stringify(element));

test('a page that is written plainly is read as a browser reads it', () => {
  expect(scanElements(PAGE)).toEqual(parseElements(PAGE));
});

test.each([
  '<p>one<p>two', '<b><i>one</b></i>', '<a href="/a/">one<a href="/b/">two</a></a>', '<p title=one>', "<p title='one'>", '<p title="one" title="two">', '<P>one</P>', '<div/>one', '<iframe></iframe>', '<math></math>', '<svg><style></style></svg>',
  '<svg><foreignObject></foreignObject></svg>', '<svg><p></p></svg>', '<script><!-- <script> </script> --></script>', '<title></TITLE ></title>', '<!--> <p> -->', '<!-- --!> <p> -->', '<![CDATA[ <p> ]]>', '<?php ?>', '</ p>', 'a < b', '<p onclick="a"', '<body class="two">', '<select><p>one</p></select>',
  '<form><form action="/x/"></form></form>', '<p\u0000>', '<p "title="one">', '<p=a>', '<img/src="a">', '<noscript><p></p></noscript>',
])('what a browser reads in a way of its own is left to the parser: %s', (odd) => {
  expect(scanElements(PAGE.replace('<h1 ', `${odd}<h1 `))).toBeUndefined();
});

test('whatever is changed on a page, nothing that a browser would find is missed', () => {
  const changes = array(record({ at: nat(PAGE.length), length: nat(3), into: constantFrom('', '<', '>', '"', "'", '/', '=', ' ', '&', '!', '--', '</', '<p>', '</p>', '<a>', '<svg>', '</svg>', '<script>', '</script>', '<title>', '<td>', '<tr>', '<b x="1">', '<template>', '<select>', '<form>', '<img src="x">', '<g>', '<li>', '<h2>') }), { maxLength: 3 });
  let plain = 0;
  assert(property(changes, (all) => {
    const page = all.reduce((text, { at, length, into }) => text.slice(0, at) + into + text.slice(at + length), PAGE);
    const scanned = scanElements(page);
    if (!scanned) return;
    plain++;
    const found = new Set(show(scanned));
    // The body and the others that every page has are there even where they are not written.
    for (const element of show(parseElements(page))) if (!element.includes('"attributes":{},"words":""')) expect(found, page).toContain(element);
  }), { seed: 1, numRuns: 3_000 });
  expect(plain).toBeGreaterThan(300);
});

test('an element of other languages within a drawing is found under its own name', () => {
  const page = takeApart('/index.html', '<!doctype html><html><body><svg><foreignObject></foreignObject></svg></body></html>');
  expect(findDangerOn(page, new Set(), () => ({ leads: 'here' }) as never).map(({ words }) => words)).toEqual(['there is a foreignObject element.']);
});
