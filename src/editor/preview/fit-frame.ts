/** The width of the page in the preview, in CSS pixels: on a computer, wider than the last breakpoint; and on a phone. */
const WIDTHS = { computer: 840, phone: 390 } as const;

/**
 * Lays out the preview's frame as wide as a computer or a phone, and scales all of it down if there is less space beside the form. The
 * site's styles ask for the width of their window, so the frame really has to be that wide. Returns a function that stops it.
 */
export function fitFrame(frame: HTMLElement, isPhone: boolean): () => void {
  const pane = frame.parentElement!;
  const fit = () => {
    const space = pane.clientWidth;
    const width = isPhone ? WIDTHS.phone : Math.max(WIDTHS.computer, space);
    const scale = Math.min(1, space / width);
    Object.assign(frame.style, {
      width: `${width}px`,
      height: `${100 / scale}%`,
      left: `${Math.max(0, (space - width) / 2)}px`,
      transform: scale === 1 ? '' : `scale(${scale})`,
    });
  };
  // Taken out of the flow, or the pane would grow with its contents.
  Object.assign(pane.style, { position: 'relative', overflow: 'hidden' });
  Object.assign(frame.style, { position: 'absolute', top: '0', transformOrigin: '0 0' });
  const watch = new ResizeObserver(fit);
  watch.observe(pane);
  fit();
  return () => watch.disconnect();
}
