/**
 * Shows the pictures in the words of the form. The rich text editor looks for them beside itself, and they lie beside the page; those of a
 * page that is published are found there. One that was only just added is seen in the preview, and here as its description.
 */
export function showPictures(document: Document): void {
  document.addEventListener('error', ({ target }) => {
    if (!(target instanceof HTMLImageElement) || !target.closest('.cms-editor-visual')) return;
    const name = target.getAttribute('src') ?? '';
    const address = addressBeside(location.hash, name);
    if (address) target.src = address;
  }, true);
}

/** Where a file beside the page that is being edited is served; nothing for a new page, and for what is no bare name. */
export function addressBeside(hash: string, name: string): string | undefined {
  const [, kind, slug] = /^#\/collections\/([a-z]+)\/entries\/([^/]+)\/index$/.exec(hash) ?? [];
  return kind && /^[^/:?#]+$/.test(name) ? `/${kind}/${slug}/${name}` : undefined;
}
