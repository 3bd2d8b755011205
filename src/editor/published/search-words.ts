/** The words of a title as the editor searches for them: in small letters, without accents. Any script. */
export function searchWords(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
