import { readPacked, writePacked, type Packed } from '../catalogue/packs/pack-list.ts';

const KEY = 'my-pack';

/** The pack of this page alone, where the browser keeps nothing, as in a private window. */
let unkept: Packed[] | undefined;

/** What is in the reader's pack. It is on this device and nowhere else. */
export function openPack(): Packed[] {
  if (unkept) return unkept;
  try {
    return readPacked(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps what is in the pack, and tells everything on the page that shows it. False when the browser does not keep it, so that it is lost with the page. */
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
  // Without a key, another tab has emptied everything that is kept.
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && listener());
  // A page that the browser kept whole while one was elsewhere is shown as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && listener());
}
