import { Refusal } from './refusal.ts';

/** The text that each page shows, read by the reader built into many browsers, which parses a PDF in its own way. Throws a Refusal when it cannot open the file. */
export async function readShownText(bytes: Uint8Array): Promise<string[]> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ').trim());
      page.cleanup();
    }
    await pdf.cleanup();
    return pages;
  } catch {
    throw new Refusal('damaged');
  }
}
