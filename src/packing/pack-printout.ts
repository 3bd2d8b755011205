import { pageAddress } from '../catalogue/packs/addresses.ts';
import { placeAddresses, type Handout } from '../catalogue/packs/handout.ts';
import type { Pack } from '../catalogue/packs/pack-contents.ts';
import { escapeHtml, writeBody } from '../catalogue/packs/pack-pages.ts';
import { findKeptPicture } from '../offline/kept-picture.ts';
import { creditLinesOf, describePackReuse, newestChange } from '../catalogue/packs/pack-texts.ts';
import { showDay } from '../dates/show-dates.ts';

/** Lays a pack out as one document at the end of the page; then nothing else is printed. Resolves when its pictures are there. */
export async function layOutPrintout(pack: Pack): Promise<void> {
  document.querySelector('.printout')?.remove();
  const printout = document.createElement('div');
  printout.className = 'printout sl-markdown-content';
  printout.innerHTML = [contentsOf(pack), ...pack.handouts.map((handout, at) => sheetOf(handout, at, pack)), creditsOf(pack)].join('');
  for (const article of printout.querySelectorAll('article')) nameApart(article);
  document.body.append(printout);
  await Promise.all([...printout.querySelectorAll('img')].map(awaitPicture));
}

/** Waits for a picture. When the network does not have it, the copy kept on this device is used. */
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
<ol>${handouts.map(({ slug, title, summary, language }) => `<li lang="${escapeHtml(language)}"><a href="#sheet-${slug}"><strong dir="auto">${escapeHtml(title)}</strong></a><br><span dir="auto">${escapeHtml(summary)}</span></li>`).join('')}</ol>
${leftOut.length ? `<h2>What is not in it</h2><ul>${leftOut.map((words) => `<li>${escapeHtml(words)}</li>`).join('')}</ul>` : ''}
</section>`;
}

/** A resource on its own sheets. */
function sheetOf(handout: Handout, at: number, { site, handouts }: Pack): string {
  const { slug, title, language, warnings, labels = [] } = handout;
  const inPack = new Set(handouts.map((other) => pageAddress(other.slug)));
  const html = placeAddresses(handout, (address) => {
    const [page = ''] = address.split(/[?#]/, 1);
    if (inPack.has(page)) return `#sheet-${page.split('/')[2]}`;
    return /\.(?:png|jpe?g|webp|gif|avif)$/.test(page) ? address : site.address.replace(/\/$/, '') + address;
  });
  return `<article id="sheet-${slug}">
${onEverySheet(labels, `<h1 lang="${escapeHtml(language)}" dir="auto">${at + 1}. ${escapeHtml(title)}</h1>
${writeBody({ ...handout, html, warnings: warnings.filter((words) => !labels.some((label) => label.words === words)) })}`)}
</article>`;
}

/** Text with labels above it on every sheet. The head of a table is the one thing that every browser prints again at the top of each sheet. */
function onEverySheet(labels: Handout['labels'], html: string): string {
  if (!labels.length) return html;
  return `<div class="sheets"><div class="draft-label">${labels.map(({ words, language, direction }) => `<p lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(words)}</p>`).join('')}</div><div>${html}</div></div>`;
}

/** Puts the slug of a resource before its ids and the links to them, because other resources may use the same ids. */
function nameApart(article: Element): void {
  const apart = `${article.id}-`;
  for (const place of article.querySelectorAll('[id]')) place.id = apart + place.id;
  for (const link of article.querySelectorAll('a[href^="#"]:not([href^="#sheet-"])')) link.setAttribute('href', `#${apart}${link.getAttribute('href')!.slice(1)}`);
  for (const pointer of article.querySelectorAll('[aria-describedby]')) pointer.setAttribute('aria-describedby', apart + pointer.getAttribute('aria-describedby'));
}

function creditsOf({ handouts }: Pack): string {
  return `<section class="printout-credits">
<h1>Credits</h1>
<p>${describePackReuse(handouts)}</p>
<ol>${handouts.map((handout) => `<li>${creditLinesOf(handout).map(escapeHtml).join('<br>')}</li>`).join('')}</ol>
</section>`;
}
