/** A name that no other file of a page has: the name itself, or the same with the next free number: `image-2.webp`. A file never takes the place of another. */
export function nextFreeName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((one) => one.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${stem}-${number}${ending}`;
  return free;
}
