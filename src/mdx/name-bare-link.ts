import type { Link, Nodes } from 'mdast';

/**
 * Gives a link that shows only its own address a name that can be read aloud: the site it leads to, such as www.example.org. Adds
 * https:// to an address typed without it; Markdown parsers would add http://. The file itself does not change.
 */
export function nameBareLink(link: Link): void {
  const shown = wordsIn(link.children);
  const bare = /^(https?:\/\/|www\.)\S+$/i.exec(shown);
  if (!bare || !/^https?:/i.test(link.url)) return;
  const host = hostOf(link.url);
  if (!host || hostOf(/^www\./i.test(shown) ? `http://${shown}` : shown) !== host) return;
  if (/^www\./i.test(shown)) link.url = link.url.replace(/^http:/i, 'https:');
  const [first, last] = [link.children[0]!, link.children.at(-1)!];
  const position = first.position && last.position && { start: first.position.start, end: last.position.end };
  link.children = [{ type: 'text', value: host, ...(position && { position }) }];
}

/** The host an address leads to, as people write it: bücher.example rather than its punycode form. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const written = /^https?:\/\/([^/?#@\s]+)/i.exec(address)?.[1]?.toLowerCase();
  const { host, username } = new URL(address);
  return username || !written ? undefined : /^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(written) ? written : host;
}

function wordsIn(nodes: readonly Nodes[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsIn(node.children as Nodes[]) : '')).join('').trim();
}
