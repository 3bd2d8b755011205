import { make } from '../review/make-element.ts';

let dock: HTMLElement | undefined;

/**
 * Shows a notice at the foot of the window, where it stays in view and covers no field for long. Screen readers announce it without losing
 * their place. Each `name` has one notice; none replaces the one before it, and without an `element` it is taken away.
 */
export function showInDock(name: string, element?: HTMLElement): void {
  if (!dock?.isConnected) {
    dock = make('div', { class: 'together-dock', role: 'status' });
    document.body.append(dock);
  }
  const before = dock.querySelector(`[data-notice="${name}"]`);
  element?.setAttribute('data-notice', name);
  if (before && element) before.replaceWith(element);
  else if (before) before.remove();
  else if (element) dock.append(element);
  document.documentElement.style.setProperty('--together-dock', `${dock.offsetHeight}px`);
  document.documentElement.toggleAttribute('data-docked', dock.childElementCount > 0);
}
