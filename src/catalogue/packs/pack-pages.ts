import { showDay } from '../../dates/show-dates.ts';
import { describeFile, showBytes } from '../../text/describe-file.ts';
import { fileAddress, pageAddress } from './addresses.ts';
import type { Handout } from './handout.ts';
import type { Pack } from './pack-contents.ts';
import { PACK_STYLE } from './pack-style.ts';
import { creditLinesOf, newestChange } from './pack-texts.ts';

/** The list of contents of a pack, its `index.html`. `paths` says where in the pack each address of the site is. */
export function writeContents(pack: Pack, paths: ReadonlyMap<string, string>): string {
  const { title, about, site, handouts, leftOut } = pack;
  const newest = newestChange(pack);
  return page(title, [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(about)}</p>`,
    `<p>Everything here opens without the internet. ${handouts.every(({ mayBeChanged }) => mayBeChanged) ? 'Word documents are there to be changed, PDFs to be printed as they are.' : 'PDFs are there to be printed as they are, Word documents to be changed where the licence allows it: see the lines of credit.'}</p>`,
    handouts.length ? `<ol class="contents">${handouts.map((handout) => entry(handout, paths)).join('')}</ol>` : '<p>There is nothing in this pack.</p>',
    leftOut.length ? `<section><h2>What is not in it</h2><ul>${leftOut.map((words) => `<li>${escapeHtml(words)}</li>`).join('')}</ul></section>` : '',
    `<footer><p>From <a href="${escapeHtml(site.address)}">${escapeHtml(site.name)}</a>. ${newest ? `The newest change in it is of ${showDay(newest)}. ` : ''}Keep the <a href="CREDITS.txt">line of credit</a> with each thing that you pass on.</p></footer>`,
  ]);
}

/** The page of a resource in a pack, complete in itself. The addresses in its text are already in place. */
export function writePage(handout: Handout, { title, site }: Pick<Pack, 'title' | 'site'>): string {
  return page(handout.title, [
    `<nav><a href="../index.html">${escapeHtml(title)}</a></nav>`,
    `<h1 lang="${escapeHtml(handout.language)}" dir="auto">${escapeHtml(handout.title)}</h1>`,
    writeBody(handout),
    `<footer><p>Keep this line with it: ${escapeHtml(creditLinesOf({ ...handout, warnings: [] }).join(' '))}</p><p>On the site of ${escapeHtml(site.name)}: <a href="${escapeHtml(handout.address)}">${escapeHtml(handout.address)}</a></p></footer>`,
  ]);
}

/** What comes under the title of a handout, on any page: what it is, what people have to know about it, and its text. */
export function writeBody({ summary, language, direction, warnings, facts, html }: Handout): string {
  return [
    `<p class="lead" lang="${escapeHtml(language)}" dir="auto">${escapeHtml(summary)}</p>`,
    ...warnings.map((words) => `<p class="warning">${escapeHtml(words)}</p>`),
    `<dl>${facts.map(([label, words]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd></div>`).join('')}</dl>`,
    `<div class="words" lang="${escapeHtml(language)}" dir="${direction}">${html}</div>`,
  ].join('\n');
}

/** Escapes text for HTML, between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function entry({ slug, title, summary, language, warnings, files }: Handout, paths: ReadonlyMap<string, string>): string {
  const linkTo = (address: string) => escapeHtml(paths.get(address)!);
  const offered = files.filter(({ label }) => label);
  return `<li>
<h2 lang="${escapeHtml(language)}" dir="auto"><a href="${linkTo(pageAddress(slug))}">${escapeHtml(title)}</a></h2>
<p lang="${escapeHtml(language)}" dir="auto">${escapeHtml(summary)}</p>
${warnings.map((words) => `<p class="warning">${escapeHtml(words)}</p>`).join('')}
<ul class="files">${offered.map(({ name, label, bytes }) => `<li><a href="${linkTo(fileAddress(slug, name))}">${escapeHtml(label!)}</a> <small>${label!.includes(describeFile(name)) ? showBytes(bytes) : describeFile(name, bytes)}</small></li>`).join('')}</ul>
</li>`;
}

function page(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${PACK_STYLE}</style>
</head>
<body>
<main>
${parts.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}
