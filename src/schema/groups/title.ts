import { text } from '../fields.ts';

/** What a page is called; every kind of content that is a page has it. */
export const title = text({ label: 'Title', hint: 'A short name that says what it is.', most: 90 });
