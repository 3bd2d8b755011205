#!/bin/sh
# Makes the four files of letters beside this one, from the fonts as their authors publish them. Needs npm and Python; run it in an empty
# folder, then copy the .woff2 files here. Nothing in the build runs it: the letters change only when somebody wants others.
#
# One Latin file has all weights from regular to bold, because that is smaller than two files, and a request less. Pairs of letters keep the
# distance that they have in the regular weight: one for each weight would be a kilobyte on every page. The Arabic one has the
# regular weight alone, and browsers embolden it: both weights would be 10 KB more on each page in Urdu or Arabic. The features that join
# letters and place marks are kept.
set -e
python3 -m venv python
python/bin/pip -q install fonttools==4.66.1 brotli==1.2.0
npm pack --silent @fontsource-variable/atkinson-hyperlegible-next@5.3.0 @fontsource-variable/vazirmatn@5.3.0
for archive in *.tgz; do tar xzf "$archive"; mv package "${archive%.tgz}"; done

# NAME FONT WEIGHTS FEATURES LETTERS
make() {
  python/bin/fonttools varLib.instancer "$2" "wght=$3" -q -o whole.ttf
  python/bin/pyftsubset whole.ttf --unicodes="$5" --layout-features="$4" --flavor=woff2 --no-hinting --name-IDs=0,1,2,13,14 --output-file="$1.woff2"
}

atkinson=fontsource-variable-atkinson-hyperlegible-next-5.3.0/files/atkinson-hyperlegible-next
vazirmatn=fontsource-variable-vazirmatn-5.3.0/files/vazirmatn-arabic-wght-normal.woff2
joined='ccmp,locl,mark,mkmk'

# The distances between letters do not change with the weight.
fix_pairs() {
  python/bin/python - "$1.woff2" <<'END'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
for lookup in font['GPOS'].table.LookupList.Lookup:
    for table in lookup.SubTable:
        table = table.ExtSubTable if table.LookupType == 9 else table
        if table.LookupType != 2:
            continue
        table.ValueFormat1 &= 0xF
        table.ValueFormat2 &= 0xF
        pairs = [pair for first in table.PairSet for pair in first.PairValueRecord] if table.Format == 1 else [pair for first in table.Class1Record for pair in first.Class2Record]
        for value in [value for pair in pairs for value in (pair.Value1, pair.Value2) if value is not None]:
            for name in [name for name in vars(value) if name.endswith('Device')]:
                delattr(value, name)
font.save(sys.argv[1])
END
}

# English and Welsh without ŵ and ŷ, and what French and other words in English have.
make latin "$atkinson-latin-wght-normal.woff2" 400:700 "kern,tnum,$joined" \
  U+0020-007E,U+00A0,U+00A3,U+00A9,U+00AB,U+00B0,U+00B7,U+00BB-00BE,U+00D7,U+00E0-00E4,U+00E7-00EF,U+00F1-00F4,U+00F6,U+00F9-00FC,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2122,U+2212
fix_pairs latin
# The other letters of Western Europe.
make latin-west "$atkinson-latin-wght-normal.woff2" 400:700 "tnum,$joined" \
  U+00A1-00A2,U+00A4-00A8,U+00AA,U+00AC-00AF,U+00B1-00B6,U+00B8-00BA,U+00BF-00D6,U+00D8-00DF,U+00E5-00E6,U+00F0,U+00F5,U+00F7-00F8,U+00FD-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+0300-0301,U+0303-0304,U+0308,U+2009,U+2039-203A,U+2044,U+2215
# Polish, ŵ and ŷ, and the other languages of Europe.
make latin-east "$atkinson-latin-ext-wght-normal.woff2" 400:700 "$joined" '*'
# Arabic, Urdu and Persian.
make arabic "$vazirmatn" 400 "calt,fina,init,isol,kern,liga,medi,rlig,$joined" \
  U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670,U+0679,U+067E,U+0686,U+0688,U+0691,U+0698,U+06A9,U+06AF,U+06BA,U+06BE,U+06C0-06C3,U+06CC,U+06D2-06D4,U+06F0-06F9,U+200C-200F
