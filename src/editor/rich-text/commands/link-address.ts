/**
 * The address that somebody means who types one: with https:// before a site, with mailto: before an e-mail address, and as it is when it
 * leads to a page or a file of ours.
 */
export function linkAddress(typed: string): string {
  const address = typed.trim().replace(/^<|>$/g, '').trim();
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address)) return address;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  const isFile = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|xlsx|pptx|odt|ods|odp|png|jpe?g|webp|gif|svg|mp3|m4a|csv|txt|ics)$/.test(address);
  if (!isFile && /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$))/i.test(address)) return `https://${address}`;
  return address;
}
