/** Names that Windows reserves for devices, with or without an extension (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A name that is valid on any computer: the same name if it is valid already, otherwise the nearest. */
export function safeFileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu, '-').replace(/[. ]+$/, '').replace(/^ +/, '');
  return plain.replace(DEVICES, '$&-') || 'file';
}
