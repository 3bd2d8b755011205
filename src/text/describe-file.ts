/** A short description of a file: "PDF, 34 KB". `bytes` is its size; without it only the kind is given. */
export function describeFile(name: string, bytes?: number): string {
  const kind = name.split('.').at(-1)!.toUpperCase();
  const word = { DOCX: 'Word', PPTX: 'PowerPoint', XLSX: 'Excel', ODT: 'OpenDocument', JPG: 'picture', JPEG: 'picture', PNG: 'picture', WEBP: 'picture', MP3: 'sound' }[kind] ?? kind;
  return bytes === undefined ? word : `${word}, ${showBytes(bytes)}`;
}

/** A size in short: "34 KB". */
export function showBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
