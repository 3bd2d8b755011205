import type { Element, ElementContent, Root as Hast } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { digestOfText } from '../../catalogue/digest-of-tree.ts';
import { OURS, type Handout, type HandoutFile } from '../../catalogue/packs/handout.ts';
import { finish, under } from '../../mdx/render.ts';
import { toHast } from '../../mdx/to-hast.ts';
import type { Takeaway } from '../job.ts';
import { describeLeaflet } from '../leaflet.ts';
import { plainTree, type Frame, type Gap } from '../../parts/plain/plain-tree.ts';

/**
 * Draws up the handout of a resource. `made` lists the files made from it, with their sizes; cards and scripts in black only are left to the site. `keep` may bring the HTML from
 * where it was kept: its key stands for everything that the HTML is made from.
 */
export function makeHandout(resource: Resource, catalogue: Catalogue, made: readonly (Omit<Takeaway, 'job'> & { bytes: number })[], keep: (key: string, write: () => string) => string = (_, write) => write()): Handout {
  const { slug, page, added, reviewed, files = [] } = resource;
  const { title, summary, language, direction, credit, mayBeChanged, address, version, drafts, warnings, facts } = describeLeaflet(resource, catalogue, catalogue.settings.address);
  const whole = made.filter(({ black, set }) => !black || set === undefined).map(({ name, label, set, black, bytes }): HandoutFile => ({ name, label: set === undefined ? `${label}${black ? ', black and white' : ''}` : `${label}: ${set}`, bytes }));
  const labels = new Map(files.map(({ file, label }) => [file, label]));
  const beside = page.beside.map(({ name, bytes }): HandoutFile => ({ name, bytes, ...(labels.has(name) ? { label: labels.get(name)! } : {}) }));
  return {
    slug, title, summary, language, direction, credit, mayBeChanged, address, version, facts, labels: drafts,
    warnings: [...drafts.filter(({ language: of }) => of === 'en-GB').map(({ words }) => words), ...warnings],
    changed: added > reviewed ? added : reviewed,
    html: keep(JSON.stringify([slug, digestOfText(page), page.beside]), () => writeHtml(plainTree(page.tree), resource)),
    files: [...whole, ...beside],
  };
}

function writeHtml(body: Parameters<typeof toHast>[0], { slug, page }: Resource): string {
  const names = new Set(page.beside.map(({ name }) => name));
  const handlers = {
    frame: (state: State, node: Frame): Element => element('section', ['frame', kebab(node.part)], state.all(node) as ElementContent[]),
    gap: (_: State, node: Gap): Element => element('span', ['gap'], [{ type: 'text', value: `[${node.label}]` }]),
    // A picture that is missing would leave a hole, and send a request to the network.
    image: (_: State, { url, alt }: Image): ElementContent => (names.has(url) ? { type: 'element', tagName: 'img', properties: { src: url, alt: alt ?? '' }, children: [] } : { type: 'text', value: `[${alt ?? ''}]` }),
  };
  const hast = toHast(body, { handlers, footnoteLabel: 'Notes', footnoteBackLabel: 'Back to where the note is' }) as Hast;
  finish(hast, under(`/resources/${slug}/`), new Map(page.beside.map((file) => [file.name, file])));
  markOurs(hast);
  return toHtml(hast);
}

/** Marks addresses on this site, and makes pictures load at once: a page being printed does not wait for them. */
function markOurs(node: Hast | ElementContent): void {
  if (node.type === 'element') {
    const { properties } = node;
    delete properties.loading;
    delete properties.decoding;
    for (const name of ['href', 'src'] as const) if (String(properties[name] ?? '').startsWith('/')) properties[name] = OURS + String(properties[name]);
  }
  if ('children' in node) for (const child of node.children) if (child.type !== 'doctype') markOurs(child as ElementContent);
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className }, children };
}

function kebab(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
