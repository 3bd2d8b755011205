/** How wide the page is laid out in the preview, in CSS pixels. Both lie on the right side of every width at which the site changes. */
export const WIDTHS = { computer: 840, phone: 390 } as const;

/**
 * Lays out the frame of the preview as wide as a computer or a phone, and makes it smaller, all of it, where the space beside the form is
 * narrower: the styles of the site ask how wide their window is, so it has to be that wide. Gives back how to stop.
 */
export function fitFrame(frame: HTMLElement, width: number): () => void {
  const pane = frame.parentElement!;
  const fit = () => {
    const scale = Math.min(1, pane.clientWidth / width);
    Object.assign(frame.style, {
      width: `${Math.max(width, width === WIDTHS.phone ? width : pane.clientWidth)}px`,
      height: `${100 / scale}%`,
      marginInline: scale === 1 ? 'auto' : '0',
      display: 'block',
      transformOrigin: '0 0',
      transform: scale === 1 ? '' : `scale(${scale})`,
    });
  };
  const watch = new ResizeObserver(fit);
  watch.observe(pane);
  fit();
  return () => watch.disconnect();
}
