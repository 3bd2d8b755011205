/** Letters that Urdu has and Arabic does not. */
const URDU = /[ٹڈڑںےھہگچپژک]/gu;

/** The language tag of most of a text, when it is not English: from its script, or from how many letters the document notes in each language. */
export function findLanguage(text: string, noted: ReadonlyMap<string, number>): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic * 2 > letters) return (text.match(URDU)?.length ?? 0) * 20 > arabic ? 'ur' : 'ar';
  const counts = new Map<string, number>();
  for (const [tag, count] of noted) {
    const primary = tag.split('-')[0]!.toLowerCase();
    counts.set(primary, (counts.get(primary) ?? 0) + count);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[0] !== 'en' && /^[a-z]{2,3}$/.test(most[0]) ? most[0] : undefined;
}
