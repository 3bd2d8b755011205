/** The typeface of the site, regular and bold, as the drawings are drawn with it. */
export const DRAWING_FONTS = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'].map((file) => `@expo-google-fonts/atkinson-hyperlegible-next/${file}`);
