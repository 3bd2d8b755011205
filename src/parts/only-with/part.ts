import { shaped } from '../../schema/fields.ts';
import { element } from '../drawing.ts';
import { definePart } from '../part.ts';

/** The address of an entry's page, or of a page below it (/resources/circle-plan/family/); or else the word examples. */
const WHAT = /^(?:examples|\/(?:resources|schools|meetings|issues|visits|programmes|news|pages)\/[a-z0-9]+(?:-[a-z0-9]+)*\/(?:[a-z0-9-]+\/)*)$/;

/** Text that is shown only while another page is there, or while the site has examples. */
export const onlyWith = definePart({
  name: 'OnlyWith',
  label: 'Only while something is there',
  hint: 'Words about another page, shown only while that page is on this site.',
  fields: {
    what: shaped({ label: 'What has to be there', hint: 'The address of the page that these words are about, or the word examples.', pattern: WHAT, wants: 'the address of a page of ours, such as /resources/circle-plan/, or the word examples' }),
  },
  holds: 'text',
  example: '<OnlyWith what="/resources/when-not-to-use-it/">\n\nRead [when not to use it](/resources/when-not-to-use-it/).\n\n</OnlyWith>',
  resolve: ({ values: { what }, children }, site) => ((what === 'examples' ? site.hasExamples : site.has(entryOf(String(what)))) ? children : []),
  draw: (_, { content }) => element('div', {}, ...content),
  plain: ({ children }) => children,
});

/** The address of the entry to which an address belongs: /resources/circle-plan/ for /resources/circle-plan/family/ */
function entryOf(address: string): string {
  return `${address.split('/').slice(0, 3).join('/')}/`;
}
