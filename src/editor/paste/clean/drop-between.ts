/** A text without the stretches that begin with one mark and end with the next of another; one that never ends stays. Looks at each character once or twice, however many begin. */
export function dropBetween(text: string, begin: string, end: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
    const to = text.indexOf(end, at + begin.length);
    if (to < 0) break;
    kept.push(text.slice(from, at));
    from = to + end.length;
  }
  return kept.length ? kept.join('') + text.slice(from) : text;
}
