import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** How many bytes a file costs its reader from a host that compresses as ours does: Brotli 5, or as it is where that is smaller. */
export function transferSize(file: Uint8Array | string): number {
  const plain = Buffer.from(file);
  return Math.min(plain.length, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
}

/** How many bytes a script costs its reader, with everything that it imports, made as small as a build makes it. */
export async function scriptSize(entry: string): Promise<number> {
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } } } });
  return (made as Rolldown.RolldownOutput).output.reduce((sum, one) => sum + (one.type === 'chunk' ? transferSize(one.code) : 0), 0);
}
