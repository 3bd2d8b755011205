/**
 * The school that a page names in its front matter; undefined if it names none, or if the field could be read in more than one way. It reads
 * only the plain layout in which the editor writes fields, so every YAML parser would find the same school.
 */
export function schoolInText(text: string, field: string): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return undefined;
  const seen = new Set<string>();
  let school: string | undefined;
  for (let index = 1; index < end; index++) {
    const line = lines[index]!;
    // Blank, a comment, a list item, or a continuation of the field above.
    if (/^(?:\s*$|#| |- )/.test(line)) continue;
    const [, name, value = ''] = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/.exec(line) ?? [];
    if (!name || seen.has(name) || isLeftOpen(value)) return undefined;
    seen.add(name);
    if (name !== field) continue;
    school = /^(["']?)([a-z0-9]+(?:-[a-z0-9]+)*)\1(?:\s+#.*)?\s*$/.exec(value)?.[2];
    if (!school || /^ +[^\s#]/.test(lines[index + 1]!)) return undefined;
  }
  return school;
}

/** Whether a quoted or bracketed value continues on the next lines, which are then not fields. */
function isLeftOpen(value: string): boolean {
  if (/^"/.test(value)) return !/^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/.test(value);
  if (/^'/.test(value)) return !/^'(?:[^']|'')*'\s*(?:#.*)?$/.test(value);
  return /^[[{]/.test(value) && !/[\]}]\s*(?:#.*)?$/.test(value);
}
