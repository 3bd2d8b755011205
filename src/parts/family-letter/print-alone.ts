/** What belongs on every sheet that leaves the page: how far a translation has been checked, whether it is retired or behind its original, and who shares it. */
const ALONGSIDE = { before: '[data-on-every-sheet], [data-with-letter]', after: '[data-sheet-foot]' };

/** Prints one piece of the page on its own, with the draft label above and the credit below. The page is unchanged when printing is over. */
export function printAlone(piece: Element): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-alone sl-markdown-content';
  const place = piece.closest('[lang]');
  const copy = piece.cloneNode(true) as HTMLElement;
  copy.lang = place?.getAttribute('lang') ?? '';
  copy.dir = place?.getAttribute('dir') ?? 'ltr';
  sheet.append(...copies(ALONGSIDE.before), copy, ...copies(ALONGSIDE.after));
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}

function copies(selector: string): Node[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    copy.hidden = false;
    return copy;
  });
}
