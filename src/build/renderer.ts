import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameView } from '../frame/frame-view.ts';
import { sweepFolders } from './cache/sweep-folders.ts';

/** The compiled pages, and the scripts, styles and public files of every site. */
export interface Renderer {
  /** The folder of the files that every site has. */
  files: string;
  /** Draws the page of a pattern at an address, with its view and its frame. Rejects when the page cannot be drawn. */
  draw(pattern: string, address: string, locals: { view: unknown; frame: FrameView }): Promise<string>;
}

/** Where to compile, and under which key to keep what was compiled. */
export interface RendererOptions {
  root: string;
  /** The folder of all renderers that were kept. */
  folder: string;
  /** The key of the program; a renderer of the same key is taken as it is. */
  key: string;
  site: string;
  env: NodeJS.ProcessEnv;
}

interface App {
  manifest: { routes: { routeData: { route: string }; styles: { src?: string }[] }[] };
  render(request: Request, options: object): Promise<Response>;
}

/** Opens the renderer of this program. Compiles it where none was kept; `compiling` is told before that. */
export async function openRenderer(options: RendererOptions, compiling: () => void): Promise<Renderer> {
  const { folder, key, site } = options;
  const kept = join(folder, key);
  if (!(await stat(join(kept, 'server/entry.mjs')).catch(() => undefined))) {
    compiling();
    await compile(options, kept);
  }
  await sweepFolders(folder, [key], Date.now());

  let loaded: Promise<App> | undefined;
  const load = async () => {
    const { app } = (await import(pathToFileURL(join(kept, 'server/entry.mjs')).href)) as { app: App };
    putCommonStylesFirst(app.manifest.routes);
    return app;
  };
  const draw: Renderer['draw'] = async (pattern, address, locals) => {
    const app = await (loaded ??= load());
    const routeData = app.manifest.routes.find((one) => one.routeData.route === pattern)?.routeData;
    if (!routeData) throw new Error(`There is no component in src/pages/ for ${pattern}.`);
    let failed: { error: unknown } | undefined;
    const fail = (error: unknown) => {
      failed ??= { error };
    };
    const response = await app.render(new Request(new URL(address, site)), { routeData, locals: { ...locals, fail } });
    if (failed) throw failed.error;
    if (response.status !== (pattern === '/404' ? 404 : 200)) throw new Error(`The component for ${pattern} answered with ${response.status} at ${address}.`);
    return response.text();
  };
  return { files: join(kept, 'client'), draw };
}

/** Compiles into a folder beside the last one and then moves it to its place, so that nobody ever finds half of one. */
async function compile({ root, folder, env }: RendererOptions, kept: string): Promise<void> {
  const half = join(folder, `half-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await rm(half, { recursive: true, force: true });
  const { code, output } = await run([join(root, 'src/build/compile.ts'), root, half], root, env);
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw Object.assign(new Error(`The pages could not be compiled.\n${output}`), { stack: '' });
  }
  // Another build may have compiled the same in the meantime.
  await rename(half, kept).catch(() => rm(half, { recursive: true, force: true }));
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' } });
    const pieces: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece));
    // Whoever cancels this build means to cancel the compiling too.
    const cancel = () => child.kill();
    process.once('exit', cancel);
    child.once('error', reject).once('close', (code) => {
      process.off('exit', cancel);
      resolve({ code, output: Buffer.concat(pieces).toString().trim() });
    });
  });
}

/** Puts the style sheets that most pages have before those of a few, which may then differ from them. Astro orders them by how deep they are imported, which is an accident. */
function putCommonStylesFirst(routes: App['manifest']['routes']): void {
  const uses = new Map<string, number>();
  for (const { styles } of routes) for (const { src = '' } of styles) uses.set(src, (uses.get(src) ?? 0) + 1);
  for (const { styles } of routes) styles.sort((a, b) => uses.get(b.src ?? '')! - uses.get(a.src ?? '')!);
}
