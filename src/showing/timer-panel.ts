import { boardText } from './board-text.ts';
import { leftAt, showLeft, startOrPause, type Timer } from './timer.ts';

/** How often the numbers are looked at, in milliseconds. */
const EVERY = 200;

/** The length of the ring, which is drawn in units of its own. */
const RING = 100;

/** The timers of a board: each timed slide has one, which goes on while others are shown. `say` announces that the time is up, once, when the reader of the screen has a moment. */
export function createTimerPanel(say: (words: string) => void) {
  const timers = new Map<number, { timer: Timer; whole: number; title: string; isSaid: boolean }>();
  let shown: { at: number; panel: HTMLElement } | undefined;
  let hasSound = false;
  const ticking = setInterval(tick, EVERY);

  function tick(): void {
    for (const one of timers.values()) {
      if (one.isSaid || leftAt(one.timer, Date.now()) > 0) continue;
      one.isSaid = true;
      say(boardText.timer.up(one.title));
      if (hasSound) ring();
    }
    draw();
  }

  function draw(): void {
    const one = shown && timers.get(shown.at);
    if (!shown || !one) return;
    const { panel } = shown;
    const left = leftAt(one.timer, Date.now());
    panel.querySelector('.board-time')!.textContent = showLeft(left);
    panel.querySelector<SVGElement>('.board-ring-left')!.style.strokeDashoffset = String(RING * (1 - left / one.whole));
    panel.classList.toggle('is-up', left === 0);
    const labels = boardText.timer;
    const start = panel.querySelector('[data-start]')!;
    const words = left === 0 ? labels.again : 'end' in one.timer ? labels.pause : left < one.whole ? labels.goOn : labels.start;
    if (start.textContent !== words) start.textContent = words;
    panel.querySelector<HTMLElement>('[data-again]')!.hidden = left === one.whole || left === 0;
  }

  function press(at: number): void {
    const one = timers.get(at);
    if (!one) return;
    if (leftAt(one.timer, Date.now()) === 0) return again(at);
    one.timer = startOrPause(one.timer, Date.now());
    draw();
  }

  function again(at: number): void {
    const one = timers.get(at);
    if (one) Object.assign(one, { timer: { left: one.whole }, isSaid: false });
    draw();
  }

  return {
    press,
    /** The panel of the slide at this place. */
    panelFor(at: number, seconds: number, title: string): HTMLElement {
      if (!timers.has(at)) timers.set(at, { timer: { left: seconds * 1000 }, whole: seconds * 1000, title, isSaid: false });
      const panel = document.createElement('div');
      panel.className = 'board-timer';
      panel.lang = 'en-GB';
      panel.dir = 'ltr';
      panel.role = 'group';
      panel.ariaLabel = boardText.timer.label;
      panel.innerHTML = `
        <svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="15.9155" class="board-ring" /><circle cx="18" cy="18" r="15.9155" class="board-ring-left" pathLength="${RING}" stroke-dasharray="${RING}" transform="rotate(-90 18 18)" /></svg>
        <span class="board-time" role="timer"></span>
        <button type="button" data-start></button>
        <button type="button" data-again>${boardText.timer.again}</button>
        <button type="button" data-sound aria-pressed="${hasSound}">${boardText.timer.sound}</button>`;
      panel.addEventListener('click', ({ target }) => {
        const { dataset } = (target as Element).closest('button') ?? panel;
        if ('start' in dataset) press(at);
        else if ('again' in dataset) again(at);
        else if ('sound' in dataset) panel.querySelector('[data-sound]')!.ariaPressed = String((hasSound = !hasSound));
      });
      shown = { at, panel };
      draw();
      return panel;
    },
    /** Ends all timers. */
    stop(): void {
      clearInterval(ticking);
    },
  };
}

/** One soft note of a second. */
function ring(): void {
  const context = new AudioContext();
  const [note, volume] = [context.createOscillator(), context.createGain()];
  note.frequency.value = 528;
  volume.gain.setValueAtTime(0.2, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 1);
  note.connect(volume).connect(context.destination);
  note.start();
  note.stop(context.currentTime + 1);
  note.onended = () => void context.close();
}
