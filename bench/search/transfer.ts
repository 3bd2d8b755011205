import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'rolldown';

/** How many bytes a file costs its reader from a host that compresses as ours does: Brotli 5, or as it is where that is smaller. */
export function transferSize(file: Uint8Array | string): number {
  const plain = Buffer.from(file);
  return Math.min(plain.length, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
}

/** How many bytes a script costs its reader, with everything that it imports, made as small as a build makes it. */
export async function scriptSize(entry: string, shims: Record<string, string> = {}): Promise<number> {
  const { output } = await build({ input: entry, write: false, logLevel: 'silent', resolve: { alias: shims }, output: { format: 'es', minify: true } });
  return output.filter((one) => one.type === 'chunk').reduce((sum, chunk) => sum + transferSize(chunk.code), 0);
}
