import { textOf } from '../headings.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** Letters that Urdu has and Arabic does not. */
const URDU = /[ٹڈڑںےھہگچپژک]/gu;

/** The language of most of the text, when it is not English: from its script, or from what Word noted for the spelling check. */
export function findLanguage(body: Xml, styles: Xml | undefined): string | undefined {
  const words = textOf(body);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic * 2 > letters) return (words.match(URDU)?.length ?? 0) * 20 > arabic ? 'ur' : 'ar';
  const usual = styles && attributeOf(childOf([...elementsOf(styles, 'w:rPrDefault')][0], 'w:rPr', 'w:lang'), 'w:val');
  const counts = new Map<string, number>();
  for (const run of elementsOf(body, 'w:r')) {
    const tag = (attributeOf(childOf(run, 'w:rPr', 'w:lang'), 'w:val') ?? usual ?? 'en').split('-')[0]!.toLowerCase();
    counts.set(tag, (counts.get(tag) ?? 0) + textOf(run).length);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[0] !== 'en' && /^[a-z]{2,3}$/.test(most[0]) ? most[0] : undefined;
}
