import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The bytes of a TrueType font. `family` and `face` are named as in their packages, such as `vazirmatn` and `400Regular`. */
export function fontFile(family: string, face: string): Buffer {
  const folder = join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), face);
  return readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf'))!));
}
