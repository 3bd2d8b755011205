import { text } from './text.ts';

/** Keeps the form when somebody drops a file beside the text, where a browser would open the file in its place. Says so through `notice`. */
export function stopStrayDrops(page: Document, notice: (words: string) => void): void {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragover', (event) => void (isFile(event) && event.preventDefault()));
  page.addEventListener('drop', (event) => {
    if (event.defaultPrevented || !isFile(event)) return;
    event.preventDefault();
    notice(text.besideText);
  });
}
