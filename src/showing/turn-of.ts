/** What a key does on the board. */
export type Turn = 'on' | 'back' | 'first' | 'last' | 'blank' | 'timer';

const KEYS: Record<string, Turn> = {
  PageDown: 'on', ArrowDown: 'on', ' ': 'on', Enter: 'on', PageUp: 'back', ArrowUp: 'back', Backspace: 'back', Home: 'first', End: 'last', b: 'blank', B: 'blank', '.': 'blank', t: 'timer', T: 'timer',
};

/** What a key does: remotes send Page Up and Page Down, and a full stop or B for a blank screen. Nothing for a key with Ctrl, and for one that presses the button in focus. */
export function turnOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>, { isRightToLeft, isButton }: { isRightToLeft: boolean; isButton: boolean }): Turn | undefined {
  if (ctrlKey || altKey || metaKey || (isButton && (key === ' ' || key === 'Enter'))) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  if (key === 'ArrowLeft' || key === 'ArrowRight') return (key === 'ArrowRight') === isRightToLeft ? 'back' : 'on';
  return KEYS[key];
}
