import { text } from '../fields.ts';

/** The title of a page. Every kind of content that is a page has one. */
export const title = text({ label: 'Title', hint: 'A short name that says what it is.', most: 90 });
