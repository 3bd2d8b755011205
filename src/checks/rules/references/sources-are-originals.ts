import { quote } from '../../../schema/fault.ts';
import { readAddress } from '../../../schema/read-address.ts';
import { linksOf, pageOf } from '../../links/links-of-entry.ts';
import type { Rule } from '../../rule.ts';

/** Hosts of copies that others put up, of abstracts and of job advertisements. Hosts on which authors publish themselves do not belong here. */
const COPIES = /(?:^|\.)(?:pdfslide\.(?:net|tips)|docplayer\.(?:net|org)|dokumen\.(?:tips|pub)|vdocuments?\.(?:net|site|mx)|readkong\.com|scite\.ai|slideplayer\.com|scribd\.com|coursehero\.com|studysmarter\.co\.uk)$/i;

const to = (address: string) => ({ body: `## Sources\n\n- [A page on circles](${address})` });

export const sourcesAreOriginals: Rule = {
  name: 'sources-are-originals',
  title: 'A source is the original, and not somebody’s copy of it',
  why: 'A copy can be old, incomplete or put online without permission, and no school can rely on it. No check opens an address outside this site: whoever shares a page looks at its sources.',
  examples: {
    good: [
      to('https://www.gov.uk/government/publications/keeping-children-safe-in-education--2'),
      { about: 'Publisher and title, where you have no address.', body: '## Sources\n\n- Restorative Justice Council, *Best practice guidance for restorative practice*' },
      { about: 'Some schools publish on Issuu themselves.', ...to('https://issuu.com/a-school/docs/our-policy') },
    ],
    bad: [
      { ...to('https://pdfslide.net/documents/circles.html'), says: '"pdfslide.net" shows copies' },
      { ...to('https://www.readkong.com/page/circles-1'), says: '"www.readkong.com" shows copies' },
      { about: 'The source of a claim.', body: '<Claim measured="The council" sample="not said" date="not said" source="https://staging.scite.ai/reports/circles" strength="school-reported">\n\nIt helped.\n\n</Claim>', says: '"staging.scite.ai" shows copies' },
      { about: 'A source of a programme.', kind: 'programmes', fields: { sources: [{ label: 'Circles', link: 'https://pdfslide.net/documents/circles.html', read: '2026-11-01' }] }, says: '"pdfslide.net" shows copies' },
      { about: 'A page of the partnership.', kind: 'pages', ...to('https://www.readkong.com/page/circles-1'), says: '"www.readkong.com" shows copies' },
      { about: 'A stray full stop.', ...to('https://issuu.com./a-school/docs/our-policy'), says: 'has a full stop too many' },
    ],
  },
  // A published page stays: its advice is no worse for a poor source.
  betweenPages: true,
  check: (entry, library) => {
    return linksOf(entry).flatMap(({ url, ...at }) => {
      const host = hostOf(url);
      // Of a link to a page of ours, another check says what is wrong.
      if (host === undefined || readAddress(url, { site: library.settings?.address, page: pageOf(entry) }).leads === 'here') return [];
      if (host.endsWith('.')) return [{ ...at, what: `The address ${quote(url)} has a full stop too many after "${host.slice(0, -1)}".`, why: 'Some networks do not open it.', remedy: `Write "${host.slice(0, -1)}" without it.` }];
      if (!COPIES.test(host)) return [];
      return [{ ...at, what: `${quote(host)} shows copies that others have put there.`, why: 'A school cannot tell who wrote it, whether it is complete, or whether it may be there.', remedy: 'Link to the page of whoever published it. If you do not know its address, write publisher, title and year without a link.' }];
    });
  },
};

function hostOf(url: string): string | undefined {
  return /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
}
