/** Names that Windows keeps for devices, with or without an ending (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A name that a folder on any computer takes: the same one where that is so, and otherwise the nearest. */
export function safeFileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu, '-').replace(/[. ]+$/, '').replace(/^ +/, '');
  return plain.replace(DEVICES, '$&-') || 'file';
}
