import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** Text that people read, and where it is in a source. */
export interface Spoken {
  line: number;
  text: string;
}

/** Whether a file holds the sentences of a room: `text.ts`, or a part of it that a script in the browser fetches. Other files whose names end in “text” only work on texts. */
export const isTextOfRoom = (file: string) => /(?:^|[/-])text\.ts$/.test(file) && /^export const (?:text|\w+Text)\b/m.test(readFileSync(file, 'utf8'));

/** The components and pages of the site, every script that runs on a page for readers, and those of the editor. */
export function filesThatSpeak(): string[] {
  const drawn = globSync('src/**/*.astro').map((file) => file.replaceAll('\\', '/'));
  const scripts = new Set<string>();
  const follow = (file: string) => {
    if (scripts.has(file) || !file.endsWith('.ts') || !existsSync(file)) return;
    scripts.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, what = '', path] of source.matchAll(/^\s*(?:import|export)\s+(?!type\s)([^'";]*?\sfrom\s+)?'(\.[^']+)'/gm)) if (takesValues(what)) follow(posix.join(dirname(file), path!));
    for (const [, path] of source.matchAll(/import\('(\.[^']+)'\)/g)) follow(posix.join(dirname(file), path!));
  };
  for (const file of drawn) {
    for (const [, script] of readFileSync(file, 'utf8').matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) for (const [, path] of script!.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) follow(posix.join(dirname(file), path!));
  }
  for (const file of globSync('src/editor/**/*.ts')) if (!/\.(?:test|d)\.ts$/.test(file)) scripts.add(file.replaceAll('\\', '/'));
  return [...drawn, ...scripts].filter((file) => !isTextOfRoom(file) && ROOMS_THAT_SPEAK.test(file));
}

/** The rooms whose pages people open. Those below them write messages beside the rule that they are about. */
const ROOMS_THAT_SPEAK = /^src\/(?!checks|schema|parts|mdx|files|catalogue|dates|text|history|gateway|takeaway|html-import|word-import|word-return|document-import)/;

/** The sentences and parts of sentences in a source: strings of two words or more, and the text between the tags of a component. */
export function sentencesIn(file: string): Spoken[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/ .*$|<!--[\s\S]*?-->/gm, blank);
  const found: { index: number; text: string }[] = [];
  const isComponent = file.endsWith('.astro');
  const code = isComponent ? source.replace(/<(script|style)[\s\S]*?<\/\1>/g, blank) : source;
  for (const match of code.matchAll(/((?:Error|RegExp|super)\()?(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g)) {
    const text = (match[2] ?? match[3] ?? '').replace(/\$\{[^{}]*\}/g, '…');
    if (!match[1] && isSentence(text)) found.push({ index: match.index, text });
  }
  if (isComponent) {
    const drawn = code.replace(/^---\n[\s\S]*?\n---\n|<code>[\s\S]*?<\/code>/g, blank);
    for (const match of drawn.matchAll(/(?<=[>}])[^<>{}"'`=]*\p{L}{2}[^<>{}"'`=]*(?=[<{])/gu)) if (!/&&|\|\||[?$()/]/.test(match[0])) found.push({ index: match.index, text: match[0].trim() });
    for (const match of drawn.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"{]+)"/g)) found.push({ index: match.index, text: match[1]! });
  }
  return found.map(({ index, text }) => ({ line: source.slice(0, index).split('\n').length, text }));
}

/** Two words or more, one of them in small letters; no names of classes, no style, no media query, no address, no tag, no front matter. */
function isSentence(text: string): boolean {
  const words = text.replaceAll('…', ' ').trim();
  return /\p{L}{2,}['’,.:;]* \p{Ll}{2,}/u.test(words) && !/^[a-z0-9:-]+(?:,? [a-z0-9:-]+)*$/.test(words) && !/[=<>{}[\]#]|: [a-z0-9.-]+;|^\.|^---|^\([a-z-]+: |\bpx\b|\brem\b/.test(words);
}

function takesValues(what: string): boolean {
  const names = /\{([^}]*)\}/.exec(what)?.[1];
  return names === undefined || !/\S/.test(names) || names.split(',').some((name) => name.trim() && !name.trim().startsWith('type '));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
