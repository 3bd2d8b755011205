import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Where making begins: the program that makes files, and the one that draws up jobs, whose parts are in no digest of a job. */
const BEGINNINGS = ['src/takeaway/worker.ts', 'src/takeaway/takeaways.ts'];

const LAYOUTS = 'src/takeaway/layouts';

/** The fonts are read by their names, so no import names them. */
const FONTS = /^node_modules\/(?:@expo-google-fonts\/|@embedpdf\/fonts-|dejavu-fonts-ttf$)/;

/**
 * A digest of our own code that makes files, in the project at `root`: of every module that it imports, by way of others too, of the layouts, and of the versions
 * of the packages they use. Whatever changes there, all files are made again; nothing else in the project changes it.
 */
export function digestOfMakers(root: string): string {
  const hash = createHash('sha256');
  const { files, packages } = importedFrom(root, BEGINNINGS);
  const layouts = readdirSync(join(root, LAYOUTS)).map((name) => `${LAYOUTS}/${name}`);
  for (const file of [...files, ...layouts].sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0');
  return hash.update(JSON.stringify(versionsOf(root, packages))).digest('hex');
}

/** The modules of ours that these use, and the packages. Types alone change no file. */
function importedFrom(root: string, beginnings: readonly string[]): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...beginnings];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, from] of source.matchAll(/^\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)) {
      if (from!.startsWith('.')) waiting.push(posix.join(posix.dirname(file), from!));
      else if (!from!.startsWith('node:')) packages.add(from!.split('/').slice(0, from!.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return { files, packages };
}

interface Locked {
  version?: string;
  integrity?: string;
  dependencies?: object;
  optionalDependencies?: object;
}

/** The versions of packages, and of those that they use, as the lock file has them. Without a lock file, what the project asks for. */
function versionsOf(root: string, packages: ReadonlySet<string>): unknown {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies?: object }).dependencies ?? {};
  const locked = (JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Locked> }).packages;
  const found = new Map<string, string>();
  const waiting = [...packages, ...Object.keys(locked).filter((path) => FONTS.test(path)).map((path) => path.slice('node_modules/'.length))].map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const path = placeOf(next.name, next.from, locked);
    if (!path || found.has(path)) continue;
    const { version, integrity, dependencies, optionalDependencies } = locked[path]!;
    found.set(path, `${version} ${integrity}`);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) waiting.push({ name, from: path });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where a package is that another one imports: inside it, or in one of the folders around it. */
function placeOf(name: string, from: string, locked: Record<string, Locked>): string | undefined {
  for (let folder = from; ; folder = folder.includes('/node_modules/') ? dirname(folder.slice(0, folder.lastIndexOf('/node_modules/') + 1) + 'x') : '') {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (path in locked) return path;
    if (!folder) return undefined;
  }
}
