import { flag, withDefault } from '../fields.ts';

/** Whether the entry is invented, to show how the site works. */
export const example = withDefault(
  flag({ label: 'This is an example', hint: 'Switched on for content that was invented to show how the site works.' }),
  false,
);
