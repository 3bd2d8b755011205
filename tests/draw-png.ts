import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Drawing } from '../src/frame/drawings/drawing.ts';
import { svgFile } from '../src/frame/drawings/svg-file.ts';
import { fontFile } from '../src/takeaway/fonts/font-file.ts';
import { DRAWING_FONTS } from './drawing-fonts.ts';
import { lightColours } from './light-colours.ts';

/** Pixels to a unit: a drawing is 600 units wide, and 1,500 pixels make 300 to the inch on half a sheet. */
const SCALE = 2.5;

/**
 * How many colours a picture has: ink, paper, and the hues and tints of a drawing, with the steps between them at their edges. Sixteen fit into half a byte, which makes a
 * picture lighter by two fifths, and nobody sees the steps that are missing.
 */
const COLOURS = 16;

/**
 * A drawing as a PNG in the light colours on white, with the typeface of the site. It is drawn with the programs that come with the packages, never with one
 * of this computer, so that it is the same everywhere.
 */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: DRAWING_FONTS.map(fontFile) }] });
  compiler.mapShadow(`${import.meta.dirname}/drawing.svg`, Buffer.from(svgFile(drawing, lightColours())));
  const pdf = compiler.pdf({ mainFileContent: `#set page(width: ${drawing.width}pt, height: ${drawing.height}pt, margin: 0pt)\n#image("drawing.svg", width: 100%)` });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { data } = await document.getPage(0).render({ scale: SCALE, render: async ({ data, width, height }) => sharp(data, { raw: { width, height, channels: 4 } }).png().toBuffer() });
  document.destroy();
  library.destroy();
  return sharp(data).flatten({ background: '#fff' }).png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();
}
