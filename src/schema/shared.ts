import { choice, decimal, flag, group, shaped, text, withDefault } from './fields.ts';
import { THEMES } from './vocabulary.ts';

/** What a page is called; every kind of content that is a page has it. */
export const title = text({ label: 'Title', hint: 'A short name that says what it is.', most: 90 });

/** Whether the entry is invented, to show how the site works. */
export const example = withDefault(
  flag({ label: 'This is an example', hint: 'Switched on for content that was invented to show how the site works.' }),
  false,
);

/** A language, by its BCP 47 tag; the settings list those the partnership uses. */
export const language = shaped({
  label: 'Language',
  hint: 'The language it is written in.',
  pattern: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  wants: 'one of the languages in content/settings.yml, such as en-GB',
});

/** The version of something, as people count it: 2.1. */
export function version(label: string, hint: string) {
  return shaped({ label, hint, pattern: /^\d{1,2}\.\d{1,2}$/, wants: 'two numbers with a point between them, in quotation marks, such as "1.0"' });
}

/** Something a school is good at or would like to see, in its own words, and the theme by which two schools are brought together. */
export function practice(words: { label: string; hint: string }) {
  return group({
    ...words,
    fields: {
      what: text({ label: 'In a few words', hint: 'One thing, as you would say it to a colleague.', most: 120 }),
      theme: choice({ label: 'Theme', hint: 'The theme it belongs to most. Schools are brought together by it.', from: THEMES }),
    },
  });
}

/** A point on the map, in degrees as every map on the web gives them. */
export const coordinates = group({
  label: 'On the map',
  hint: 'Where your town or village lies. Two digits after the point are enough; it need not be your gate.',
  fields: {
    latitude: decimal({ label: 'Latitude', hint: 'How far north, in degrees, such as 53.2.', least: -90, most: 90 }),
    longitude: decimal({ label: 'Longitude', hint: 'How far east, in degrees, such as 0.3. West of Greenwich it has a minus in front, such as -0.3.', least: -180, most: 180 }),
  },
});
