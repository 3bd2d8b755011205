/** How wide the page is laid out in the preview, in CSS pixels: beyond the last width at which a page changes, and as a phone. */
const WIDTHS = { computer: 840, phone: 390 } as const;

/**
 * Lays out the frame of the preview as wide as a computer or a phone, and makes it smaller, all of it, where the space beside the form is
 * narrower: the styles of the site ask how wide their window is, so it has to be that wide. Gives back how to stop.
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
  // Outside the flow, or the pane would grow with what it holds.
  Object.assign(pane.style, { position: 'relative', overflow: 'hidden' });
  Object.assign(frame.style, { position: 'absolute', top: '0', transformOrigin: '0 0' });
  const watch = new ResizeObserver(fit);
  watch.observe(pane);
  fit();
  return () => watch.disconnect();
}
