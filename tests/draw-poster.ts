import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import type { Drawing } from '../src/frame/drawings/drawing.ts';
import { svgFile } from '../src/frame/drawings/svg-file.ts';
import { cleanIfPossible } from '../src/files/pdf.ts';
import { fontFile } from '../src/takeaway/fonts/font-file.ts';
import { DRAWING_FONTS } from './drawing-fonts.ts';
import { lightColours } from './light-colours.ts';

/** A drawing as a poster: a PDF of one A4 sheet with the title of its resource, the drawing as large as it can be, and the licence. `name` is the name of the resource. */
export async function drawPoster(name: string, drawing: Drawing): Promise<Uint8Array> {
  const page = readFileSync(`content/resources/${name}/index.mdx`, 'utf8');
  const title = /^title: "(.+)"$/m.exec(page)![1]!;
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: DRAWING_FONTS.map(fontFile) }] });
  compiler.mapShadow(`${import.meta.dirname}/drawing.svg`, Buffer.from(svgFile(drawing, lightColours())));
  const mainFileContent = [
    `#set document(title: ${JSON.stringify(title)}, date: none)`,
    '#set text(lang: "en", region: "GB", font: "Atkinson Hyperlegible Next", hyphenate: false)',
    '#set page(paper: "a4", margin: (x: 15mm, top: 18mm, bottom: 12mm))',
    `#heading(level: 1, text(30pt, ${JSON.stringify(title)}))`,
    '#v(1fr)',
    `#align(center, image("drawing.svg", width: 100%, height: 86%, fit: "contain", alt: ${JSON.stringify(drawing.description)}))`,
    '#v(1fr)',
    '#text(9pt)[Shared under CC BY 4.0: use it, change it, and say where it comes from.]',
  ].join('\n');
  // The day on which it was drawn would make another file of it each time.
  return (await cleanIfPossible(compiler.pdf({ mainFileContent }, { pdfStandard: PdfStandard.UA_1 }))).bytes;
}
