import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SameTitle } from './same-title.ts';

test('a title that another page has is said, with a link, and blocks nothing', () => {
  expect(renderToStaticMarkup(createElement(SameTitle, { kind: 'resources', other: { slug: 'wet-play-plan', title: 'Wet play plan', isDraft: false } }))).toMatchInlineSnapshot(
    `"<p class="same-title" role="status">Another resource is called <a href="/resources/wet-play-plan/" target="_blank" rel="noopener">Wet play plan</a> already. You can keep this title, but people will tell the two apart more easily if it says what is different here.</p>"`,
  );
});

test('a draft with the same title is said to be one, and the link leads to where it can be read', () => {
  expect(renderToStaticMarkup(createElement(SameTitle, { kind: 'visits', other: { slug: 'a-circle', title: 'A circle', isDraft: true } }))).toContain('A draft of another visit is called <a href="/review/#/visits/a-circle" target="_blank" rel="noopener">A circle</a> already.');
});

test('a title of its own is not spoken of', () => expect(renderToStaticMarkup(createElement(SameTitle, { kind: 'resources', other: undefined }))).toBe('<p class="same-title" role="status"></p>'));
