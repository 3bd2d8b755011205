/**
 * What it costs to read a document, in a process of its own: node bench/import.ts FILE …
 * Each is read twice, as `npm run import` starts Node and with Node's own settings, so that the two stand side by side.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DocumentFault } from '../src/html-import/document-fault.ts';
import { readDocument } from '../src/document-import/read-document.ts';
import { redrawDocumentPicture } from '../src/document-import/redraw-document-picture.ts';

const files = process.argv.slice(2);
if (files[0] === '--one') await readOne(files[1]!);
else if (!files.length) console.log('Say which documents: node bench/import.ts plan.docx slides.pptx');
else for (const file of files) compare(file);

/** Reads a document, and prints what that took. */
async function readOne(file: string): Promise<void> {
  const before = process.cpuUsage();
  const said = await readDocument(new Uint8Array(readFileSync(file)), basename(file), redrawDocumentPicture).then(({ body }) => `${body.length} letters`, (error: unknown) => {
    if (error instanceof DocumentFault) return error.message;
    throw error;
  });
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ said, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1000 }));
}

function compare(file: string): void {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { import: string } };
  const settings = scripts.import.split(' ').filter((word) => word.startsWith('--'));
  const [ours, usual] = [settings, []].map((flags) => JSON.parse(execFileSync(process.execPath, [...flags, 'bench/import.ts', '--one', file], { encoding: 'utf8' })) as { said: string; cpu: number; peak: number });
  console.log(`${basename(file)}: ${ours!.said}`);
  for (const [how, one] of [['npm run import', ours!], ['Node as it is', usual!]] as const) console.log(`  ${how.padEnd(15)} ${one.cpu.toFixed(2).padStart(6)} CPU s  ${one.peak.toFixed(0).padStart(4)} MB at most  (× ${(one.peak / ours!.peak).toFixed(2)})`);
}
