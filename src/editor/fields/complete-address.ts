/** The address of a page as a link needs it: https:// is put before one that somebody typed without. */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  return /^www\.[^\s/]+\.[^\s]+$/i.test(address) ? `https://${address}` : address;
}
