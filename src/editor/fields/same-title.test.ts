import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SameTitle } from './same-title.ts';

test('a title that another page has is said, with a link, and blocks nothing', () => {
  expect(renderToStaticMarkup(createElement(SameTitle, { kind: 'resources', others: [['wet-play-plan', 'Wet play plan']] }))).toMatchInlineSnapshot(
    `"<p class="same-title" role="status">Another resource is called <a href="/resources/wet-play-plan/" target="_blank" rel="noopener">Wet play plan</a> already. You can keep this title, but people will tell the two apart more easily if it says what is different here.</p>"`,
  );
});

test('a title of its own is not spoken of', () => expect(renderToStaticMarkup(createElement(SameTitle, { kind: 'resources', others: [] }))).toBe('<p class="same-title" role="status"></p>'));
