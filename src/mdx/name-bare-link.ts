import type { Link, Nodes } from 'mdast';

/**
 * Gives a link that shows nothing but its own address a name that can be read aloud: the place it leads to, such as www.example.org. One
 * that was typed without https:// gets it; readers of Markdown would put http:// before it. The file stays as it is written.
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

/** The name of the place an address leads to, as people write it: bücher.example rather than its form for computers. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const written = /^https?:\/\/([^/?#@\s]+)/i.exec(address)?.[1]?.toLowerCase();
  const { host, username } = new URL(address);
  return username || !written ? undefined : /^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(written) ? written : host;
}

function wordsIn(nodes: readonly Nodes[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsIn(node.children as Nodes[]) : '')).join('').trim();
}
