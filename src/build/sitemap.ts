import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

/** How many addresses one file of a sitemap may hold (sitemaps.org). */
const MOST_IN_FILE = 50_000;

/** Pages for people who work on the site, and what answers a form. They say noindex. */
const NOT_LISTED = /^\/(?:404\.html|(?:admin|admin\/sent-in|sign-in|sign-in\/not-yet|review|search|offline|to-put-right|(?:concern|share|trials|visits)\/thank-you)\/)$/;

/**
 * The files of the sitemap (sitemaps.org): `sitemap-index.xml` and those it names. `addresses` are those of the pages of the site; `hidden` are those that show only a
 * notice. `changedOn` gives the day on which the page’s own text was last changed, when we know it; a page that only lists others has none.
 */
export async function writeSitemap(site: string, addresses: readonly string[], hidden: ReadonlySet<string>, changedOn: (address: string) => string | undefined): Promise<{ path: string; text: string }[]> {
  const listed = addresses.filter((address) => !hidden.has(address) && !NOT_LISTED.test(address)).map((address) => {
    const day = changedOn(address);
    return { url: new URL(address, site).href, ...(day ? { lastmod: day, lastmodDateOnly: true } : {}) };
  });
  const files: { path: string; written: Promise<string> }[] = [];
  const index = new SitemapAndIndexStream({
    limit: MOST_IN_FILE,
    getSitemapStream: (number) => {
      const stream = new SitemapStream({ hostname: site });
      const path = `sitemap-${number}.xml`;
      files.push({ path, written: text(stream) });
      return [new URL(path, site).href, stream, stream as never];
    },
  });
  const written = await text(Readable.from(listed).pipe(index));
  return [{ path: 'sitemap-index.xml', text: written }, ...(await Promise.all(files.map(async (file) => ({ path: file.path, text: await file.written }))))];
}
