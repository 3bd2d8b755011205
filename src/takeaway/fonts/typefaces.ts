import { COVERAGE } from './coverage.ts';

/** A typeface we print with: whatever fonts a computer happens to have must not change the result. */
export interface Typeface {
  /** The name by which layouts call it. */
  family: string;
  /** The paths of its files, for `fontFile`: regular, then bold, then the slanted ones. */
  files: string[];
  /** The characters we use it for. It has all of them, in each of its files. */
  has: RegExp;
  /** The languages whose text it sets before all others, by their ISO 639 codes. */
  languages: string[];
  /** How much larger it is set than others, so that it looks as large. */
  scale?: number;
}

const expo = (name: string, file: string, ...faces: string[]) => faces.map((face) => `@expo-google-fonts/${name}/${face}/${file}_${face}.ttf`);
const [REGULAR, BOLD, SLANTED, BOLD_SLANTED] = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'] as const;

/**
 * What we print with, in the order in which a character is looked for. Which typeface a script has was decided by reading PDFs back with pdf.js, PDFium and poppler: fonts that draw dots and
 * marks separately, or that move marks for their pairs, give back other text than was set. Atkinson Hyperlegible Next is the face of the site, and has ŵ and ŷ in one piece.
 */
export const TYPEFACES: Typeface[] = [
  face('Atkinson Hyperlegible Next', [], expo('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', REGULAR, BOLD, SLANTED, BOLD_SLANTED)),
  face('Noto Sans', ['ab', 'ba', 'be', 'bg', 'ce', 'cv', 'el', 'kk', 'ky', 'mk', 'mn', 'os', 'ru', 'sr', 'tg', 'tt', 'uk'], expo('noto-sans', 'NotoSans', REGULAR, BOLD, SLANTED, BOLD_SLANTED)),
  // Its letters are small for their size.
  { ...face('Amiri', ['ar', 'fa', 'ks', 'pnb', 'ps', 'sd', 'ug', 'ur'], expo('amiri', 'Amiri', REGULAR, BOLD, SLANTED, BOLD_SLANTED)), scale: 1.2 },
  face('Noto Sans Hebrew', ['he', 'yi'], expo('noto-sans-hebrew', 'NotoSansHebrew', REGULAR, BOLD)),
  face('Noto Sans Devanagari', ['bho', 'hi', 'kok', 'mai', 'mr', 'ne', 'sa'], expo('noto-sans-devanagari', 'NotoSansDevanagari', REGULAR, BOLD)),
  face('Noto Sans Gurmukhi', ['pan'], expo('noto-sans-gurmukhi', 'NotoSansGurmukhi', REGULAR, BOLD)),
  face('Noto Sans Gujarati', ['gu'], expo('noto-sans-gujarati', 'NotoSansGujarati', REGULAR, BOLD)),
  face('Hind Siliguri', ['as', 'bn', 'syl'], expo('hind-siliguri', 'HindSiliguri', REGULAR, BOLD)),
  face('Noto Sans Tamil', ['ta'], expo('noto-sans-tamil', 'NotoSansTamil', REGULAR, BOLD)),
  face('Noto Sans Ethiopic', ['am', 'ti'], expo('noto-sans-ethiopic', 'NotoSansEthiopic', REGULAR, BOLD)),
  // The name of Noto Sans SC in this edition, whose package is less than half as large as others.
  face('Noto Sans S Chinese', ['zh', 'yue'], ['Regular', 'Bold'].map((weight) => `@embedpdf/fonts-sc/fonts/NotoSansHans-${weight}.otf`)),
  face('Noto Emoji', [], expo('noto-emoji', 'NotoEmoji', REGULAR)),
  face('Noto Sans Symbols 2', [], expo('noto-sans-symbols-2', 'NotoSansSymbols2', REGULAR)),
  face('Noto Sans Symbols', [], expo('noto-sans-symbols', 'NotoSansSymbols', REGULAR)),
  face('Noto Sans Math', [], expo('noto-sans-math', 'NotoSansMath', REGULAR)),
  // Its slanted faces have no Arabic.
  face('DejaVu Sans', ['ckb', 'hy', 'ka', 'ku', 'sdh', 'vi', 'yo'], ['', '-Bold'].map((style) => `dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`)),
];

function face(family: string, languages: string[], files: string[]): Typeface {
  return { family, files, has: new RegExp(`[${COVERAGE[family]!}]`, 'u'), languages };
}
