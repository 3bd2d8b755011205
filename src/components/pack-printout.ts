import { pageAddress } from '../lib/pack/addresses.ts';
import { placeAddresses, type Handout } from '../lib/pack/handout.ts';
import type { Pack } from '../lib/pack/pack.ts';
import { escapeHtml, writeBody } from '../lib/pack/pack-pages.ts';
import { findKeptPicture } from '../offline/kept-picture.ts';
import { newestChange } from '../lib/pack/pack-texts.ts';
import { showDay } from '../lib/dates.ts';

/** Lays a pack out as one document at the end of the page, which then is all that is printed. Resolves when its pictures are there. */
export async function layOutPrintout(pack: Pack): Promise<void> {
  document.querySelector('.printout')?.remove();
  const printout = document.createElement('div');
  printout.className = 'printout sl-markdown-content';
  printout.innerHTML = [contentsOf(pack), ...pack.handouts.map((handout, at) => sheetOf(handout, at, pack)), creditsOf(pack)].join('');
  for (const article of printout.querySelectorAll('article')) nameApart(article);
  document.body.append(printout);
  await Promise.all([...printout.querySelectorAll('img')].map(awaitPicture));
}

/** Waits for a picture, and takes the copy of it that is kept on this device when the network does not have it. */
async function awaitPicture(image: HTMLImageElement): Promise<void> {
  try {
    await image.decode();
  } catch {
    const kept = await findKeptPicture(new URL(image.src).pathname).catch(() => undefined);
    if (!kept) return;
    image.src = kept;
    await image.decode().catch(() => undefined);
  }
}

function contentsOf({ title, site, handouts, leftOut }: Pack): string {
  return `<section>
<h1>${escapeHtml(title)}</h1>
<p>From ${escapeHtml(site.name)}, ${escapeHtml(site.address)}. The newest change in it is of ${showDay(newestChange({ handouts }))}.</p>
<h2>Contents</h2>
<ol>${handouts.map(({ slug, title, summary, language }) => `<li lang="${escapeHtml(language)}"><a href="#sheet-${slug}"><strong>${escapeHtml(title)}</strong></a><br>${escapeHtml(summary)}</li>`).join('')}</ol>
${leftOut.length ? `<h2>What is not in it</h2><ul>${leftOut.map((words) => `<li>${escapeHtml(words)}</li>`).join('')}</ul>` : ''}
</section>`;
}

/** A resource on sheets of its own. */
function sheetOf(handout: Handout, at: number, { site, handouts }: Pack): string {
  const { slug, title, language } = handout;
  const inPack = new Set(handouts.map((other) => pageAddress(other.slug)));
  const html = placeAddresses(handout, (address) => {
    const [page = ''] = address.split(/[?#]/, 1);
    if (inPack.has(page)) return `#sheet-${page.split('/')[2]}`;
    return /\.(?:png|jpe?g|webp|gif|avif)$/.test(page) ? address : site.address.replace(/\/$/, '') + address;
  });
  return `<article id="sheet-${slug}">
<h1 lang="${escapeHtml(language)}" dir="auto">${at + 1}. ${escapeHtml(title)}</h1>
${writeBody({ ...handout, html })}
</article>`;
}

/** Puts the name of a resource before the places in it, since others may have the same, and before what points to them. */
function nameApart(article: Element): void {
  const apart = `${article.id}-`;
  for (const place of article.querySelectorAll('[id]')) place.id = apart + place.id;
  for (const link of article.querySelectorAll('a[href^="#"]:not([href^="#sheet-"])')) link.setAttribute('href', `#${apart}${link.getAttribute('href')!.slice(1)}`);
  for (const pointer of article.querySelectorAll('[aria-describedby]')) pointer.setAttribute('aria-describedby', apart + pointer.getAttribute('aria-describedby'));
}

function creditsOf({ handouts }: Pack): string {
  return `<section class="printout-credits">
<h1>Credits</h1>
<p>You may use and change what is in this pack. Keep the line of credit with each thing.</p>
<ol>${handouts.map(({ credit, warnings }) => `<li>${[credit, ...warnings].map(escapeHtml).join('<br>')}</li>`).join('')}</ol>
</section>`;
}
