/** An element of an XML file: its name, its attributes and its content, all as written. Text and attributes keep their escapes, so writing gives back what was read. */
export interface Xml {
  name: string;
  attributes: string;
  children: (Xml | string)[];
}

const PIECE = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/<>"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|[^<]+/g;

/** Reads XML as office programs write it. Leaves out declarations, comments and document types, which mean nothing in a document. */
export function readXml(text: string): Xml {
  const top: Xml = { name: '', attributes: '', children: [] };
  const open = [top];
  for (const [whole, cdata, slash, name, attributes = ''] of text.matchAll(PIECE)) {
    const parent = open.at(-1)!;
    if (cdata !== undefined) parent.children.push(cdata.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    else if (slash === '/') open.length = Math.max(1, open.findLastIndex((one) => one.name === name));
    else if (name) {
      const isEmpty = attributes.endsWith('/');
      const element: Xml = { name, attributes: isEmpty ? attributes.slice(0, -1) : attributes, children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (!whole.startsWith('<')) parent.children.push(whole);
  }
  return top;
}

/** Writes what was read. */
export function writeXml(node: Xml | string): string {
  if (typeof node === 'string') return node;
  const inside = node.children.map(writeXml).join('');
  return node.name ? `<${node.name}${node.attributes}>${inside}</${node.name}>` : inside;
}

/** The value of an attribute, unescaped. */
export function attributeOf(node: Xml | undefined, name: string): string | undefined {
  const found = node && new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(node.attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

/** The first child of that name, or the element reached along a path of names. */
export function childOf(node: Xml | undefined, ...path: string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => at?.children.find((one): one is Xml => typeof one !== 'string' && one.name === name), node);
}

/** All elements of that name, at any depth, in document order. */
export function* elementsOf(node: Xml, name: string): Generator<Xml> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* elementsOf(child, name);
  }
}

/** Whether a mark is switched on: `<w:b/>`, or with a value that does not say no. */
export function isOn(mark: Xml | undefined): boolean {
  return mark !== undefined && !/^(0|false|off|none)$/.test(attributeOf(mark, 'w:val') ?? '');
}

/** Text without its XML escapes. */
export function unescapeXml(words: string): string {
  return words.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (name) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name.toLowerCase()]!;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
