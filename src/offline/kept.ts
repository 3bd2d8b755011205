/** One page or file that is kept on the device. */
export interface Kept {
  /** The path of its address: `/resources/two-minute-playground-script/`. */
  address: string;
  title: string;
  /** When it was last fetched, in milliseconds since 1970. */
  on: number;
  /** The address under which the cache holds it: its own, and a mark that no other copy of it has. */
  key: string;
  /** What else in the cache it needs: styles, scripts and fonts, which it shares with other pages, and its own pictures. */
  needs: string[];
  /** Its own size with its pictures, without what it shares. */
  bytes: number;
  /** Whether somebody asked to keep it. It is then never deleted to make room. */
  chosen: boolean;
  /** Whether it belongs to the reader's pack. It is then never deleted to make room either, until it leaves the pack. */
  packed?: boolean;
}

/** How much may be kept on one device. */
export interface Limits {
  pages: number;
  bytes: number;
}

/** What an old phone can spare without anybody noticing: a term of reading, or one pack with its pictures. */
export const LIMITS: Limits = { pages: 80, bytes: 60_000_000 };

/** The page shown instead of pages that are not kept. */
export const OFFLINE = '/offline/';

/** The folder of an address. A page and the files beside it come and go together. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** Whether it stays when we make room. */
export function isToStay({ chosen, packed, address }: Kept): boolean {
  return chosen || Boolean(packed) || address === OFFLINE;
}

/** The list with these items instead of older ones at the same addresses. Keeps the marks of what was chosen and of what is in the pack. */
export function addKept(list: readonly Kept[], added: readonly Kept[]): Kept[] {
  const before = new Map(list.map((one) => [one.address, one]));
  const addresses = new Set(added.map(({ address }) => address));
  const marked = added.map((one) => {
    const older = before.get(one.address);
    return { ...one, chosen: one.chosen || Boolean(older?.chosen), ...(one.packed || older?.packed ? { packed: true } : {}) };
  });
  return [...list.filter(({ address }) => !addresses.has(address)), ...marked];
}

/** The list when the pack needs only these addresses. Whatever left the pack may be deleted like any other page; a file that nobody chose goes at once. */
export function unpackOthers(list: readonly Kept[], addresses: readonly string[]): Kept[] {
  const inPack = new Set(addresses);
  return list.flatMap((one) => {
    if (!one.packed || inPack.has(one.address)) return one;
    const { packed, ...rest } = one;
    return rest.chosen || rest.address.endsWith('/') ? rest : [];
  });
}

/** The list cut down to its limits: what was seen longest ago goes first. Nothing when the chosen items alone are too much. */
export function makeRoom(list: readonly Kept[], limits: Limits): Kept[] | undefined {
  // Not Map.groupBy, which phones older than 2024 do not have.
  const names = [...new Set(list.map(({ address }) => folderOf(address)))];
  const folders = names.map((name) => list.filter(({ address }) => folderOf(address) === name)).map((things) => ({
    things,
    stays: things.some(isToStay),
    on: Math.max(...things.map(({ on }) => on)),
    bytes: things.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
  folders.sort((a, b) => Number(b.stays) - Number(a.stays) || b.on - a.on);
  const room = { ...limits };
  const stay: Kept[] = [];
  for (const { things, stays, bytes } of folders) {
    room.pages -= 1;
    room.bytes -= bytes;
    if (room.pages >= 0 && room.bytes >= 0) stay.push(...things);
    else if (stays) return undefined;
    else break;
  }
  return stay;
}

/** The addresses of everything in the cache that something on the list needs. All else can go. */
export function addressesInUse(list: readonly Kept[]): Set<string> {
  return new Set(list.flatMap(({ key, needs }) => [key, ...needs]));
}
