/** The address of a file beside the page that is being edited. Undefined for a new page, or if `name` is not a bare file name. */
export function addressBeside(hash: string, name: string): string | undefined {
  const [, kind, slug] = /^#\/collections\/([a-z]+)\/entries\/([^/]+)\/index$/.exec(hash) ?? [];
  return kind && /^[^/:?#]+$/.test(name) ? `/${kind}/${slug}/${name}` : undefined;
}
