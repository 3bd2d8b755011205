/** Text as it is written in XML, as content or in an attribute. Characters that XML 1.0 does not allow are left out. */
export function escapeXml(text: string): string {
  return /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/.test(text) ? text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (letter) => NAMES[letter] ?? '') : text;
}

const NAMES: Record<string, string> = { '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' };
