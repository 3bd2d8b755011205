/**
 * Shows pictures in the text of the form. The rich text editor looks for them beside its own address, but they are beside the page. Those of a
 * published page are found there. A picture that has only just been added appears in the preview; here, people see its description.
 */
export function showPictures(document: Document): void {
  document.addEventListener('error', ({ target }) => {
    if (!(target instanceof HTMLImageElement) || !target.closest('.cms-editor-visual')) return;
    const name = target.getAttribute('src') ?? '';
    const address = addressBeside(location.hash, name);
    if (address) target.src = address;
  }, true);
}

/** The address of a file beside the page that is being edited. Undefined for a new page, or if `name` is not a bare file name. */
export function addressBeside(hash: string, name: string): string | undefined {
  const [, kind, slug] = /^#\/collections\/([a-z]+)\/entries\/([^/]+)\/index$/.exec(hash) ?? [];
  return kind && /^[^/:?#]+$/.test(name) ? `/${kind}/${slug}/${name}` : undefined;
}
