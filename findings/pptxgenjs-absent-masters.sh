#!/bin/sh
# pptxgenjs 4.0.1 names a slide master for each slide, writes one, and puts the list of notes masters where the schema does not allow it.
#
# [Content_Types].xml has to name parts that are there (ECMA-376 part 2, 10.1.2). The order inside p:presentation is fixed: slide masters,
# notes masters, handout masters, slides (ISO/IEC 29500-1, 19.2.1.26 and its schema).
# Seen with three slides: slideMaster2.xml and slideMaster3.xml are named and not there; p:notesMasterIdLst comes after p:sldIdLst; the notes
# master shares theme1.xml with the slide master. For us: slides made with it have to be mended before they are offered.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import { strFromU8, unzipSync } from 'fflate';
import Presentation from 'pptxgenjs';

const deck = new Presentation();
for (const title of ['One', 'Two', 'Three']) {
  const slide = deck.addSlide();
  slide.addText(title, { x: 1, y: 1 });
  slide.addNotes(`Say ${title}.`);
}
const parts = unzipSync(await deck.write({ outputType: 'uint8array' }));
const read = (name) => strFromU8(parts[name]);
const seen = {
  absent: [...read('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name).filter((name) => !parts[name]),
  order: [...read('ppt/presentation.xml').matchAll(/<p:(sldMasterIdLst|notesMasterIdLst|sldIdLst)/g)].map(([, name]) => name),
  themes: ['notesMasters/_rels/notesMaster1', 'slideMasters/_rels/slideMaster1'].map((name) => /theme\d+\.xml/.exec(read(`ppt/${name}.xml.rels`))[0]),
};
const expected = {
  absent: ['ppt/slideMasters/slideMaster2.xml', 'ppt/slideMasters/slideMaster3.xml'],
  order: ['sldMasterIdLst', 'sldIdLst', 'notesMasterIdLst'],
  themes: ['theme1.xml', 'theme1.xml'],
};
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
SCRIPT
node run.mjs
