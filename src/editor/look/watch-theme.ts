/** What this needs of the window in which the editor is. */
type Page = Pick<Window, 'document' | 'matchMedia'> & { MutationObserver: typeof MutationObserver };

/** Calls `show` with the look in which the editor is shown, now and whenever it changes. Returns a function that stops it. */
export function watchTheme(page: Page, show: (theme: 'light' | 'dark') => void): () => void {
  const root = page.document.documentElement;
  const computer = page.matchMedia('(prefers-color-scheme: dark)');
  const tell = () => show(root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && computer.matches) ? 'dark' : 'light');
  const watch = new page.MutationObserver(tell);
  watch.observe(root, { attributeFilter: ['data-theme'] });
  computer.addEventListener('change', tell);
  tell();
  return () => {
    watch.disconnect();
    computer.removeEventListener('change', tell);
  };
}
