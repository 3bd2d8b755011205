/** Replaces the readers of Decap's own formats in the browser, which none of our files has. See bundle.ts. */
export default function noOtherFormat(): never {
  throw new Error('Only our own formats are used.');
}
