import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The bytes of a font. `path` begins with its package: `@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf`. Throws an error when it is not installed. */
export function fontFile(path: string): Buffer {
  // Not resolved as a module: some packages of fonts offer only their code in this way.
  const found = require.resolve.paths('x/y')!.map((folder) => join(folder, path)).find((file) => existsSync(file));
  if (!found) throw new Error(`The font ${path} is not there. Run npm ci.`);
  return readFileSync(found);
}
