import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';

/** The styles of an OpenDocument file (ODF 1.3 part 3, 16), by family and name. Those of the content come before those of the document. */
export class OdfStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #numberedHeadings = new Set<number>();
  readonly #fonts = new Map<string, string>();

  constructor(stories: readonly (XmlElement | undefined)[]) {
    for (const story of stories) {
      for (const node of story ? elementsOf(story) : []) {
        const name = valueOf(node, 'name') ?? '';
        // What has no name is nobody’s.
        if (!name && node.local === 'style') continue;
        const key = `${valueOf(node, 'family')} ${name}`;
        if (node.local === 'style' && !this.#styles.has(key)) this.#styles.set(key, node);
        if (node.local === 'default-style' && !this.#styles.has(`${valueOf(node, 'family')} `)) this.#styles.set(`${valueOf(node, 'family')} `, node);
        if (node.local === 'font-face') this.#fonts.set(name, valueOf(node, 'font-family') ?? name);
        if (node.local === 'outline-level-style' && valueOf(node, 'num-format')) this.#numberedHeadings.add(Number(valueOf(node, 'level')));
        if (node.local === 'list-style' && !this.#lists.has(name)) this.#lists.set(name, node);
      }
    }
  }

  /** A style and those it is based on, nearest first, without the default style. */
  chain(family: string, name: string | undefined): XmlElement[] {
    const found: XmlElement[] = [];
    for (let style = name ? this.#styles.get(`${family} ${name}`) : undefined; style && !found.includes(style); style = this.#styles.get(`${family} ${valueOf(style, 'parent-style-name') || '-'}`)) found.push(style);
    return found;
  }

  /** A property of a style: that of the nearest style in its chain that gives one. */
  property(family: string, name: string | undefined, group: string, local: string): string | undefined {
    return this.chain(family, name).map((style) => valueOf(childOf(style, group), local)).find((value) => value !== undefined);
  }

  /** The family of a font by the name that styles call it (ODF 1.3 part 3, 16.21). */
  fontNamed(name: string | undefined): string | undefined {
    return name === undefined ? undefined : (this.#fonts.get(name) ?? name);
  }

  /** A property of the default style of a family. */
  usual(family: string, group: string, local: string): string | undefined {
    return valueOf(childOf(this.#styles.get(`${family} `), group), local);
  }

  /** Whether a paragraph has a style of one of these names, or one based on it. */
  isBasedOn(name: string | undefined, names: RegExp): boolean {
    return this.#names(name).some((one) => names.test(one));
  }

  /** The level of a heading whose style says so, from 1; 0 when it says none. Other programs than LibreOffice say it only by the name of the style. */
  headingLevel(name: string | undefined): number {
    const told = this.chain('paragraph', name).map((style) => valueOf(style, 'default-outline-level')).find(Boolean);
    return Number(told ?? this.#names(name).map((one) => /^Heading (\d)$/.exec(one)?.[1]).find(Boolean) ?? 0);
  }

  /** Whether the headings of a level, from 1, have numbers. */
  isNumbered(level: number): boolean {
    return this.#numberedHeadings.has(level);
  }

  /** What each tab stop of a paragraph draws in the room before it, as a letter; nothing when it is left empty. */
  tabLeaders(name: string | undefined): (string | undefined)[] {
    const stops = this.chain('paragraph', name).map((style) => childOf(style, 'paragraph-properties', 'tab-stops')).find(Boolean);
    return (stops ? childrenOf(stops) : []).map((stop) => {
      const style = valueOf(stop, 'leader-style') ?? 'none';
      return style === 'none' ? undefined : (valueOf(stop, 'leader-text') ?? (style === 'solid' ? '_' : '.'));
    });
  }

  #names(name: string | undefined): string[] {
    return this.chain('paragraph', name).map((style) => (valueOf(style, 'display-name') ?? valueOf(style, 'name') ?? '').replaceAll('_20_', ' '));
  }

  /** The style of a level of a list, from 1; the list style itself may be that of a paragraph style. */
  listLevel(name: string | undefined, level: number): XmlElement | undefined {
    const style = this.#lists.get(name ?? '');
    return style && childrenOf(style).find((one) => Number(valueOf(one, 'level')) === level);
  }
}
