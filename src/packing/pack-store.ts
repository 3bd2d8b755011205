import { readPacked, writePacked, type Packed } from '../catalogue/packs/pack-list.ts';

const KEY = 'my-pack';

/** The pack of this page alone, where the browser stores nothing, as in a private window. */
let unkept: Packed[] | undefined;

/** What is in the reader's pack. It is stored on this device and nowhere else. */
export function openPack(): Packed[] {
  if (unkept) return unkept;
  try {
    return readPacked(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Stores the pack, and tells everything on the page that shows it. False when the browser does not store it, so that it is lost with the page. */
export function keepPack(items: readonly Packed[]): boolean {
  try {
    localStorage.setItem(KEY, writePacked(items));
    unkept = undefined;
  } catch {
    unkept = [...items];
  }
  dispatchEvent(new Event('pack-change'));
  return !unkept;
}

/** Calls `listener` whenever the pack changes, here or in another tab. */
export function whenPackChanges(listener: () => void): void {
  addEventListener('pack-change', listener);
  // An event without a key means that another tab has emptied the whole store.
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && listener());
  // A page that the browser kept in memory while the reader was elsewhere reappears as they left it.
  addEventListener('pageshow', ({ persisted }) => persisted && listener());
}
