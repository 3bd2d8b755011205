import { partNamed } from '../../../parts/index.ts';
import type { PartValues } from './schema.ts';

/** Writes the tag of a part with its values: first those that the part knows, in its own order. `end` is ` />` or `>`. */
export function writeTag(name: string, values: PartValues, end: '>' | ' />'): string {
  const known = Object.keys(partNamed(name)?.fields ?? {});
  const attributes = [...known, ...Object.keys(values).filter((key) => !known.includes(key))]
    .filter((key) => Object.hasOwn(values, key) && values[key] !== '' && values[key] !== false)
    .map((key) => (values[key] === true ? ` ${key}` : ` ${key}="${escapeValue(String(values[key]))}"`));
  return `<${name}${attributes.join('')}${end}`;
}

const ENTITIES: [string, string][] = [['&', '&amp;'], ['"', '&quot;'], ['<', '&lt;'], ['>', '&gt;'], ['{', '&#123;'], ['}', '&#125;']];

function escapeValue(value: string): string {
  return ENTITIES.reduce((done, [character, code]) => done.replaceAll(character, code), value.replace(/\s+/g, ' '));
}
