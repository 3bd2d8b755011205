import type { Entry } from '../content/library.ts';
import { stretchesOf } from '../content/texts-of-entry.ts';

/** Whether a host can belong to nobody. Source: RFC 2606 and RFC 6761, which reserve these names for examples and tests. */
export function isReservedHost(host: string): boolean {
  return /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/.test(host.toLowerCase().replace(/\.$/, ''));
}

/** Whether the address of a page or a mailbox is at a host that can belong to nobody. */
export function isReservedAddress(address: string): boolean {
  return isReservedHost(hostOf(address));
}

/** A mailbox or the address of a page, and where it is written. */
export interface Written {
  address: string;
  line: number;
  column?: number;
  /** The key of the top-level field, when it is in a field. */
  field?: string;
}

/** Every mailbox and page address that an entry names, in its fields, its text and its links; once for each line. Leaves out code. */
export function addressesOf(entry: Entry): Written[] {
  const found = new Map<string, Written>();
  for (const { words, line, column, field, code } of stretchesOf(entry)) {
    if (code) continue;
    for (const address of [...mailboxesIn(words), ...pagesIn(words)]) {
      const key = `${line} ${address}`;
      if (!found.has(key)) found.set(key, { address, line, column, field });
    }
  }
  return [...found.values()];
}

/** The mailboxes in a text or in the address of a link, in lower case, including those that receive a copy. */
export function mailboxesIn(words: string): string[] {
  const plain = words.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [...new Set((plain.toLowerCase().match(/[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? []).map((address) => address.replace(/^[.+-]+/, '')))];
}

function pagesIn(words: string): string[] {
  return words.match(/\bhttps?:\/\/[^\s<>"'()[\]]+/gi) ?? [];
}

function hostOf(address: string): string {
  if (/^https?:/i.test(address)) return URL.canParse(address) ? new URL(address).hostname : '';
  return address.split('@').at(-1) ?? '';
}
