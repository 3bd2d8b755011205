import { text } from './text.ts';

/** What only a person can check, to be ticked before a page is published. The ticks are only a reminder and are not saved. */
export const BEFORE_PUBLISHING = text.beforePublishing;

/** The message for somebody who publishes before every line is ticked. */
export const NOT_ALL_TICKED = text.notAllTicked;
