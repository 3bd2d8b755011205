import { make } from '../../review/make-element.ts';
import { text } from '../text.ts';
import { isChanged, limitsOfEdge, moveArea, moveEdge, placeOfEdge, turn, turnedSize, wholePicture, type Crop, type Edge } from './crop-area.ts';
import { drawCrop, drawTurned } from './draw-crop.ts';

/** The least that an arrow key moves an edge, in pixels, alone and with Shift. In a large picture it is a hundredth and a tenth. */
const STEPS = { small: 1, large: 10 };

/** The widest and the highest that the picture is shown, in pixels of the screen. */
const SHOWN = { width: 560, height: 420 };

/** The longest side of a picture that is cut, in pixels. */
const LARGEST = 3200;

const EDGES: { edge: Edge; orientation: 'horizontal' | 'vertical' }[] = [
  { edge: 'left', orientation: 'horizontal' },
  { edge: 'right', orientation: 'horizontal' },
  { edge: 'top', orientation: 'vertical' },
  { edge: 'bottom', orientation: 'vertical' },
];

/**
 * Shows a picture before it is added, to be cut and turned: with the mouse or a finger, or edge by edge with the arrow keys. Gives the picture
 * as it is to be used, the same file if nothing was changed; nothing if it is not to be used. `use` is what the button says that takes it.
 */
export async function cropPicture(file: File, use: string = text.crop.use): Promise<File | undefined> {
  const picture = await createImageBitmap(file).then(shrink).catch(() => undefined);
  // What the browser cannot draw, it cannot cut. Whether it may be used is asked elsewhere.
  if (!picture) return file;
  try {
    const crop = await ask(picture, use);
    if (!crop) return undefined;
    return isChanged(crop, picture) ? await drawCrop(picture, crop, file.name) : file;
  } finally {
    picture.close();
  }
}

/** A photo of a phone is larger than some browsers can draw on. Smaller, it is still more than a page shows. */
async function shrink(picture: ImageBitmap): Promise<ImageBitmap> {
  const scale = LARGEST / Math.max(picture.width, picture.height);
  if (scale >= 1) return picture;
  const smaller = await createImageBitmap(picture, { resizeWidth: Math.round(picture.width * scale), resizeHeight: Math.round(picture.height * scale), resizeQuality: 'high' });
  picture.close();
  return smaller;
}

function ask(picture: ImageBitmap, use: string): Promise<Crop | undefined> {
  return new Promise((resolve) => {
    let crop = wholePicture(picture);
    let given: Crop | undefined;
    const size = () => turnedSize(picture, crop.quarters);

    const stage = make('div', { class: 'crop-stage' });
    const frame = make('div', { class: 'crop-frame' });
    const light = make('div', {});
    const shade = make('div', { class: 'crop-shade' }, light);
    const status = make('p', { class: 'crop-size', role: 'status' });
    const handles = EDGES.map(({ edge, orientation }) => {
      const handle = make('div', { class: `crop-edge crop-${edge}`, role: 'slider', tabindex: '0', 'aria-label': text.crop.edges[edge], 'aria-orientation': orientation });
      handle.addEventListener('keydown', (event) => {
        const to = placeAfterKey(event, edge);
        if (to === undefined) return;
        event.preventDefault();
        change({ ...crop, area: moveEdge(crop.area, edge, to, size()) });
      });
      return { edge, handle };
    });
    frame.append(...handles.map(({ handle }) => handle));

    const dialog = make('dialog', { class: 'crop', 'aria-labelledby': 'crop-title', 'aria-describedby': 'crop-help', close: () => {
      dialog.remove();
      resolve(given);
    } },
      make('h2', { id: 'crop-title' }, text.crop.title),
      make('p', { id: 'crop-help' }, text.crop.help),
      stage, status,
      make('p', { class: 'crop-actions' },
        button(text.crop.turnLeft, () => change(turn(crop, -1, picture))),
        button(text.crop.turnRight, () => change(turn(crop, 1, picture))),
        button(text.crop.whole, () => change(wholePicture(picture)))),
      make('p', { class: 'crop-actions' },
        make('button', { type: 'button', class: 'crop-use', autofocus: '', click: () => {
          given = crop;
          dialog.close();
        } }, use),
        button(text.crop.cancel, () => dialog.close())));
    drag(stage, frame, () => ({ crop, size: size(), scale: scale() }), (area) => change({ ...crop, area }));
    change(crop);
    document.body.append(dialog);
    dialog.showModal();

    function scale(): number {
      const { width, height } = size();
      return Math.min(SHOWN.width / width, SHOWN.height / height, (window.innerWidth - 80) / width, 1);
    }

    function placeAfterKey(event: KeyboardEvent, edge: Edge): number | undefined {
      const at = placeOfEdge(crop.area, edge);
      const { least, most } = limitsOfEdge(crop.area, edge, size());
      const far = Math.max(STEPS.large, Math.round((edge === 'left' || edge === 'right' ? size().width : size().height) / 10));
      const step = event.shiftKey ? far : Math.max(STEPS.small, Math.round(far / 10));
      switch (event.key) {
        case 'ArrowLeft':
        case 'ArrowUp':
          return at - step;
        case 'ArrowRight':
        case 'ArrowDown':
          return at + step;
        case 'PageUp':
          return at - far;
        case 'PageDown':
          return at + far;
        case 'Home':
          return least;
        case 'End':
          return most;
        default:
          return undefined;
      }
    }

    function change(next: Crop): void {
      if (next.quarters !== crop.quarters || !stage.firstChild) {
        crop = next;
        const canvas = drawTurned(picture, crop.quarters, Math.max(1, size().width * scale()));
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', text.crop.picture);
        stage.replaceChildren(canvas, shade, frame);
      }
      crop = next;
      const by = scale();
      for (const one of [frame, light]) Object.assign(one.style, { left: `${crop.area.left * by}px`, top: `${crop.area.top * by}px`, width: `${crop.area.width * by}px`, height: `${crop.area.height * by}px` });
      for (const { edge, handle } of handles) {
        const { least, most } = limitsOfEdge(crop.area, edge, size());
        const at = placeOfEdge(crop.area, edge);
        const isAcross = edge === 'left' || edge === 'right';
        const whole = isAcross ? size().width : size().height;
        for (const [name, value] of Object.entries({ 'aria-valuemin': least, 'aria-valuemax': most, 'aria-valuenow': at, 'aria-valuetext': text.crop.place(at, whole, isAcross) })) handle.setAttribute(name, String(value));
      }
      status.textContent = text.crop.kept(crop.area.width, crop.area.height, size());
    }
  });
}

function button(words: string, click: () => void): HTMLButtonElement {
  return make('button', { type: 'button', click }, words);
}

/** Moves an edge, or the whole frame, under a finger or a mouse. */
function drag(stage: HTMLElement, frame: HTMLElement, now: () => { crop: Crop; size: { width: number; height: number }; scale: number }, change: (area: Crop['area']) => void): void {
  stage.addEventListener('pointerdown', (event) => {
    const on = event.target as HTMLElement;
    const edge = EDGES.find((one) => on.classList.contains(`crop-${one.edge}`))?.edge;
    if (!edge && on !== frame) return;
    event.preventDefault();
    on.focus();
    on.setPointerCapture(event.pointerId);
    const { crop: { area }, size, scale } = now();
    const move = ({ clientX, clientY }: PointerEvent) => {
      const [right, down] = [(clientX - event.clientX) / scale, (clientY - event.clientY) / scale];
      if (!edge) return change(moveArea(area, right, down, size));
      change(moveEdge(area, edge, placeOfEdge(area, edge) + (edge === 'left' || edge === 'right' ? right : down), size));
    };
    const stop = () => {
      on.removeEventListener('pointermove', move);
      on.removeEventListener('pointerup', stop);
      on.removeEventListener('pointercancel', stop);
    };
    on.addEventListener('pointermove', move);
    on.addEventListener('pointerup', stop);
    on.addEventListener('pointercancel', stop);
  });
}
