#!/bin/sh
# Makes the files of letters beside this one, from the packages that the site has. Needs Python; run it in the folder of the project.
# Nothing in the build runs it: the letters change only when somebody wants others.
#
# One file for each weight: browsers write a font of several weights into a PDF as shapes, and its words cannot be read back. The Arabic one
# has the regular weight alone, and browsers embolden it. The features that join letters and place marks are kept.
set -e
python3 -m venv .local/python
.local/python/bin/pip -q install fonttools==4.66.1 brotli==1.2.0
make() {
  .local/python/bin/pyftsubset "node_modules/@fontsource/$2" --unicodes="$4" --layout-features="$3,ccmp,locl,mark,mkmk" --flavor=woff2 --name-IDs=0,1,2,13,14 --output-file="src/frame/look/alphabets/$1.woff2"
}
for weight in 400 700; do
  make "latin-$weight" "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-$weight-normal.woff2" kern,tnum \
    U+0020-007E,U+00A0,U+00A3,U+00A9,U+00AB,U+00B0,U+00B7,U+00BB-00BE,U+00D7,U+00E0-00E4,U+00E7-00EF,U+00F1-00F4,U+00F6,U+00F9-00FC,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2122,U+2212
done
make arabic vazirmatn/files/vazirmatn-arabic-400-normal.woff2 calt,fina,init,isol,kern,liga,medi,rlig \
  U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670,U+0679,U+067E,U+0686,U+0688,U+0691,U+0698,U+06A9,U+06AF,U+06BA,U+06BE,U+06C0-06C3,U+06CC,U+06D2-06D4,U+06F0-06F9,U+200C-200F
