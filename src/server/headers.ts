import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, TomlError } from 'smol-toml';

/** Returns the headers for a requested path, such as `/themes/circles/`, by their names in lower case. */
export type HeadersFor = (path: string) => Record<string, string>;

/**
 * Reads the header rules of a netlify.toml. Every rule that matches a path applies. If two set the same header, the later one counts.
 * If the file is missing or malformed, throws a sentence for people that names the file.
 * Source of the patterns and their order: `for_regexp.js` and `headersForPath()` in netlify/build and netlify/cli.
 */
export function readHeaders(file: string): HeadersFor {
  const rules = readRules(file);
  return (path) => Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(path)).map(({ values }) => values));
}

interface HeaderRule {
  pattern: RegExp;
  values: Record<string, string>;
}

function readRules(file: string): HeaderRule[] {
  const { headers = [] } = readToml(file);
  if (!Array.isArray(headers)) throw wrong(file, 'Each header rule begins with a line [[headers]], with two brackets.');
  return headers.map((rule: unknown, index) => readRule(file, rule, index + 1));
}

function readToml(file: string): Record<string, unknown> {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof TomlError) throw wrong(file, `Look at line ${error.line}:\n\n${error.codeblock}`);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`There is no ${basename(file)}, which says with what headers the site is served. Put back ${file}.`);
  }
}

function readRule(file: string, rule: unknown, count: number): HeaderRule {
  const { for: path, values } = rule as { for?: unknown; values?: unknown };
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw wrong(file, `Header rule ${count} does not say for which addresses it is. Give it a line like: for = "/*"`);
  }
  const entries = typeof values === 'object' && values !== null ? Object.entries(values).map(([name, value]) => [name.toLowerCase(), tidy(value)]) : [];
  if (!entries.length || entries.some(([, value]) => !value)) {
    throw wrong(file, `The header rule for "${path}" needs [headers.values], and below it lines like: X-Frame-Options = "DENY"`);
  }
  return { pattern: patternOf(path), values: Object.fromEntries(entries) };
}

/** A header value on one line. Netlify turns a list on several lines into one in the same way. Undefined if it cannot be a header value. */
function tidy(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.trim().replace(/\s*,\s*/g, ', ') : '';
  return /^[\t\x20-\x7e]+$/.test(line) ? line : undefined;
}

function wrong(file: string, what: string): Error {
  return new Error(`${basename(file)} is not written as it should be. ${what}`);
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => part.trimEnd()).filter(Boolean);
  return new RegExp(`^/${parts.map(patternOfPart).join('/')}/?$`, 'iu');
}

function patternOfPart(part: string): string {
  if (part.startsWith(':')) return '([^/]+)';
  // The slash before it may be missing, so /admin/* also matches /admin (and, on Netlify as here, /administrator).
  if (part === '*') return '?(.*)';
  return part.split('*').map((piece) => piece.replace(/[\\^$.+?()[\]{}|]/g, '\\$&')).join('(.*)');
}
