/** The most comparisons to make. Beyond that, only common text at the beginning and at the end is found. */
const MOST = 4_000_000;

/** For each piece of `now` that is also in `old`, in the same order, its place in `old`: a longest common subsequence. */
export function longestCommon(old: readonly string[], now: readonly string[]): Map<number, number> {
  const shared = new Map<number, number>();
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) shared.set(start, start++);
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) shared.set(now.length - 1 - end, old.length - 1 - end++);
  const [rows, columns] = [old.length - start - end, now.length - start - end];
  if (rows * columns > MOST) return shared;
  const isSame = (i: number, j: number) => old[start + i] === now[start + j];
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) length[i]![j] = isSame(i, j) ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(i, j)) shared.set(start + j++, start + i++);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return shared;
}
