/** Inches in the units of lengths (ODF 1.3 part 3, 18.3.18). */
const UNITS: Record<string, number> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72, pc: 1 / 6, px: 1 / 96 };

/** A length as a number of inches; 0 when it is none. */
export function inches(length: string | undefined): number {
  const found = /^(-?[\d.]+)([a-z]+)$/.exec(length?.trim() ?? '');
  return found ? Number(found[1]) * (UNITS[found[2]!] ?? 0) : 0;
}
