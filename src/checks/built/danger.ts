import { createHash } from 'node:crypto';
import { FILE_ENDINGS, PICTURE_ENDINGS } from '../../schema/fields.ts';
import { quote } from '../../schema/fault.ts';
import { addressReader, type Address } from '../../schema/read-address.ts';
import type { Finding } from './finding.ts';
import type { BuiltElement } from './built-element.ts';
import type { Built, BuiltPage } from './pages.ts';

/** Elements that none of our pages has. */
const NEVER = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'portal', 'math', 'foreignobject']);

/** The folders of our scripts, styles and fonts. Files that people contribute are elsewhere, so none of them can ever run. */
const OURS = /^\/(?:_astro|pagefind)\//;

/** Packs, which we make ourselves. Anywhere else a zip could hold anything. */
const PACK = /^\/packs\/[a-z0-9-]+\.zip$/;

/** The starting pages for adaptations: the site makes them, and every browser treats them as text. Nobody can put a file of that kind beside a page. */
const STARTERS = /^\/resources\/[^/]+\/starter\.mdx$/;

/** The kinds of file that a finished site consists of. */
const KNOWN = new Set(['html', 'css', 'js', 'json', 'xml', 'txt', 'svg', 'ico', 'ttf', 'woff', 'woff2', 'wasm', 'webmanifest', 'pagefind', 'pf_meta', 'pf_fragment', 'pf_index', 'ics', 'atom', ...FILE_ENDINGS, ...PICTURE_ENDINGS]);

/**
 * Finds whatever could run, load or send something that we did not put there ourselves, in the last check before a site is published.
 * `allowed` holds the hashes of inline scripts that the content policy of netlify.toml allows. A person who has read a new script adds
 * its hash there; this program never does. `site` is the address of the site.
 */
export function findDanger({ pages, files }: Built, allowed: ReadonlySet<string>, site?: string): Finding[] {
  const read = addressReader(site);
  return [...pages.flatMap((page) => findDangerOn(page, allowed, read).map((one) => ({ address: page.address, ...one }))), ...findForbiddenFiles(files)];
}

/** The same on one page. `read` reads an address on a page. */
export function findDangerOn({ address, elements }: BuiltPage, allowed: ReadonlySet<string>, read: (url: string, page: string) => Address): Danger[] {
  return elements.flatMap((element) => checkElement(element, { allowed, leadsOf: (url) => read(url, address).leads }));
}

/** Finds files of kinds that are never published. `files` are paths from the top of the site. */
export function findForbiddenFiles(files: ReadonlySet<string>): Finding[] {
  const unknown = [...files].filter((path) => !KNOWN.has(path.split('.').at(-1)!.toLowerCase()) && !/^\/pagefind\//.test(path) && !PACK.test(path) && !STARTERS.test(path) && !path.endsWith('/_redirects'));
  const active = [...files].filter((path) => /^\/resources\/[^/]+\/.*\.(?:html?|svg|js|css|xml|json)$/.test(path) && !path.endsWith('/index.html'));
  return [...unknown, ...active].map((address) => ({ address, words: 'a file of this kind is never published.' }));
}

/** Something dangerous on a page that is known. */
export type Danger = Omit<Finding, 'address'>;

function checkElement({ tag, attributes, words }: BuiltElement, { allowed, leadsOf }: { allowed: ReadonlySet<string>; leadsOf: (url: string) => Address['leads'] }): Danger[] {
  const found: Danger[] = [];
  const say = (...sentences: string[]) => found.push(...sentences.map((one) => ({ words: one })));
  if (NEVER.has(tag.toLowerCase())) say(`there is a ${tag} element.`);
  if (tag === 'script') say(...checkScript(attributes, words, allowed));
  // The earlier address of a renamed resource redirects, at once, to a resource of this site. Nothing else may.
  if (tag === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '') && !/^0; url=\/resources\/[a-z0-9-]+\/$/.test(attributes.content ?? '')) say('the page sends its reader elsewhere automatically.');
  if (tag === 'link' && attributes.href && !/canonical|alternate|sitemap|license/.test(attributes.rel ?? '') && !attributes.href.startsWith('/')) say(`it loads ${quote(attributes.href)}.`);
  if (tag === 'style' && !allowed.has(hashOf(words))) say('there is a style sheet inside the page.');
  if (tag === 'form' && attributes.action && !attributes.action.startsWith('/')) say(`a form sends to ${quote(attributes.action)}.`);
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) say(`the attribute ${name} runs a script.`);
    if (name === 'srcdoc' || name === 'formaction' || name === 'ping') say(`there is an attribute ${name}.`);
    const isPicture = tag === 'img' && /^data:image\//i.test(value);
    if (/^(?:href|src|action|poster|xlink:href)$/.test(name) && !isPicture && leadsOf(value) === 'astray') found.push({ words: `${tag} leads to ${quote(value)}.`, url: value });
    if ((name === 'src' || name === 'srcset' || name === 'poster') && !value.startsWith('/') && !value.startsWith('data:image/')) say(`it loads ${quote(value)} from elsewhere.`);
  }
  return found;
}

function checkScript(attributes: Record<string, string>, words: string, allowed: ReadonlySet<string>): string[] {
  if (attributes.src !== undefined) return OURS.test(attributes.src) ? [] : [`a script is loaded from ${quote(attributes.src)}.`];
  if (attributes.type === 'application/ld+json') return isData(attributes, words) ? [] : ['the data in the page cannot be read.'];
  return allowed.has(hashOf(words)) ? [] : [`there is a script inside the page that netlify.toml does not allow: ${quote(words)} (${hashOf(words)})`];
}

/** Whether a script is a block of data, which no browser ever runs: it has only a type, and its text is JSON. */
function isData(attributes: Record<string, string>, words: string): boolean {
  if (Object.keys(attributes).length > 1) return false;
  try {
    return typeof JSON.parse(words) === 'object';
  } catch {
    return false;
  }
}

/** The hash of an inline script, as a content policy writes it. */
export function hashOf(words: string): string {
  return `sha256-${createHash('sha256').update(words).digest('base64')}`;
}

/** The hashes that a content policy allows. */
export function hashesIn(policy: string): Set<string> {
  return new Set([...policy.matchAll(/'(sha256-[A-Za-z0-9+/=]+)'/g)].map((match) => match[1]!));
}
