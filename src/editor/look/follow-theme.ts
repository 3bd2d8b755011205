/** The key under which Starlight stores which look somebody has chosen on the site: `light`, `dark`, or nothing for that of the computer. */
const CHOSEN = 'starlight-theme';

/**
 * Shows a page of the editor as somebody has chosen it on the site, light or dark, and follows when they choose again in another tab. Without a
 * choice, the styles follow the computer.
 */
export function followTheme(root: HTMLElement, storage: Pick<Storage, 'getItem'>, page: Pick<Window, 'addEventListener'>): void {
  const show = () => {
    const chosen = storage.getItem(CHOSEN);
    if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
    else delete root.dataset.theme;
  };
  page.addEventListener('storage', ({ key }) => void ((key === CHOSEN || key === null) && show()));
  show();
}
