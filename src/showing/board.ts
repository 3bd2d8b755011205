import css from './board.css?inline';
import type { BoardView } from './board-view.ts';
import { boardText } from './board-text.ts';
import { drawSlide, readSlide } from './draw-slide.ts';
import { turnOf } from './turn-of.ts';
import { createTimerPanel } from './timer-panel.ts';

/** How far a finger moves to turn a slide, in pixels. */
const SWIPE = 40;

let styles: CSSStyleSheet | undefined;

/** Shows slides on the whole screen until somebody ends it. The focus then goes back to where it was. */
export function openBoard(board: BoardView): void {
  if (document.querySelector('dialog.board')) return;
  if (!styles) {
    styles = new CSSStyleSheet();
    styles.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  }
  const { slides, direction } = board;
  const dialog = document.createElement('dialog');
  dialog.className = 'board';
  dialog.tabIndex = -1;
  dialog.lang = 'en-GB';
  dialog.dir = 'ltr';
  dialog.ariaLabel = boardText.slides(slides[0]!.title);
  dialog.dataset.look = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
  dialog.innerHTML = `
    <div class="board-room"><div class="board-stage"></div></div>
    <div class="board-bar">
      <button type="button" data-turn="back" aria-label="${boardText.before}">${ARROWS.back}</button>
      <span class="board-number"></span>
      <button type="button" data-turn="on" aria-label="${boardText.next}">${ARROWS.on}</button>
      <span class="board-hint">${boardText.hint}</span>
      <button type="button" data-blank>${boardText.blank}</button>
      <button type="button" data-look aria-pressed="${dialog.dataset.look === 'dark'}">${boardText.dark}</button>
      <button type="button" data-end>${boardText.end}</button>
    </div>
    <div class="board-blank" hidden></div>
    <p class="board-said" role="status"></p>`;
  const find = <E extends HTMLElement>(selector: string) => dialog.querySelector<E>(selector)!;
  const [stage, blank, said] = [find('.board-stage'), find('.board-blank'), find('.board-said')];
  Object.assign(stage, { lang: board.language, dir: direction });
  const say = (words: string) => (said.textContent = words);
  const timers = createTimerPanel(say);
  const before = document.activeElement as HTMLElement | null;
  let at = 0;

  const show = (next: number) => {
    at = Math.min(slides.length - 1, Math.max(0, next));
    const slide = slides[at]!;
    if (stage.contains(document.activeElement)) dialog.focus();
    stage.replaceChildren(drawSlide(slide, board.label, pictureAt));
    if (slide.seconds) stage.firstElementChild!.append(timers.panelFor(at, slide.seconds, slide.title));
    find('.board-number').textContent = `${at + 1} / ${slides.length}`;
    dialog.classList.toggle('is-first', at === 0);
    for (const [turn, isLast] of [['back', at === 0], ['on', at === slides.length - 1]] as const) find(`[data-turn=${turn}]`).ariaDisabled = String(isLast);
    say(boardText.slide(at + 1, slides.length, readSlide(slide)));
  };
  const setBlank = (isBlank: boolean) => {
    blank.hidden = !isBlank;
    say(isBlank ? boardText.isBlank : '');
  };
  const turn = (way: ReturnType<typeof turnOf>) => {
    if (way === 'on') show(at + 1);
    else if (way === 'back') show(at - 1);
    else if (way === 'first') show(0);
    else if (way === 'last') show(slides.length - 1);
    else if (way === 'blank') setBlank(true);
    else if (way === 'timer') timers.press(at);
  };

  const press = (event: KeyboardEvent) => {
    const isButton = (event.target as Element).closest('button') !== null;
    if (event.key !== 'Escape' && !blank.hidden) {
      event.preventDefault();
      return setBlank(false);
    }
    const way = turnOf(event, { isRightToLeft: direction === 'rtl', isButton });
    if (!way) return;
    event.preventDefault();
    turn(way);
  };
  // Not on the dialog: a button that had the focus may be gone with its slide.
  document.addEventListener('keydown', press);

  let down: { x: number; y: number } | undefined;
  stage.addEventListener('pointerdown', (event) => (down = event.isPrimary && event.button === 0 && !(event.target as Element).closest('button, label') ? { x: event.clientX, y: event.clientY } : undefined));
  stage.addEventListener('pointerup', (event) => {
    if (!down) return;
    const [moved, up] = [event.clientX - down.x, event.clientY - down.y];
    down = undefined;
    if (Math.abs(up) > SWIPE || String(getSelection())) return;
    const { left, width } = stage.getBoundingClientRect();
    // A swipe moves the slide away with the finger; a tap in the first third turns back.
    const isOn = Math.abs(moved) > SWIPE ? moved < 0 : event.clientX > left + (direction === 'rtl' ? (2 * width) / 3 : width / 3);
    turn(isOn === (direction === 'ltr') ? 'on' : 'back');
  });
  blank.addEventListener('pointerup', () => setBlank(false));

  find('.board-bar').addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    if (button.dataset.turn) turn(button.dataset.turn as 'on' | 'back');
    else if ('blank' in button.dataset) setBlank(true);
    else if ('end' in button.dataset) dialog.close();
    else {
      const isDark = dialog.dataset.look !== 'dark';
      dialog.dataset.look = isDark ? 'dark' : 'light';
      button.ariaPressed = String(isDark);
    }
  });

  // The browser takes the Escape key for itself while it fills the screen, and says only that it no longer does.
  const leave = () => document.fullscreenElement || dialog.close();
  dialog.addEventListener('close', () => {
    if (dialog.open) return;
    document.removeEventListener('keydown', press);
    document.removeEventListener('fullscreenchange', leave);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    timers.stop();
    dialog.remove();
    before?.focus();
  });

  document.body.append(dialog);
  dialog.showModal();
  dialog.focus();
  show(0);
  // Lazy pictures are fetched now, so that none is missing when the network goes.
  for (const { picture } of slides) if (picture) new Image().src = pictureAt(picture.file);
  // A dialog may not fill the screen (Fullscreen API, 4.1), so the page does, and the dialog fills the page. Where the browser will not, it fills the window.
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).then(() => {
    if (!dialog.open) return void document.exitFullscreen().catch(() => undefined);
    // What is opened last is on top, and that is now the page.
    dialog.close();
    dialog.showModal();
    dialog.focus();
    document.addEventListener('fullscreenchange', leave);
  }, () => undefined);
}

/** The address of a picture as the page has it: on a page kept on the device, that is the address of the kept copy. */
function pictureAt(file: string): string {
  const inPage = [...document.querySelectorAll<HTMLImageElement>('main img')].find(({ src }) => decodeURIComponent(new URL(src).pathname).endsWith(`/${file}`));
  return inPage?.src ?? file;
}

const ARROWS = {
  back: '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="m15 5-7 7 7 7" /></svg>',
  on: '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>',
};
