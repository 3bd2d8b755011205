/** The menu of a small screen opens and closes without script. With it, Escape closes it and gives the keyboard back to its button, and so does a press anywhere else. */
const menu = document.querySelector<HTMLDetailsElement>('.site-menu');

if (menu) {
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')!.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (menu.open && !menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (menu.open && relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
}
