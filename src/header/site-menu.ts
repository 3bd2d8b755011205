/** The menu of a small screen, and the choices of the print button, open and close without script. With it, Escape closes them and gives the keyboard back to their button; a press anywhere else closes the menu, which lies on the page. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('.site-menu, .print-menu')) {
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')!.focus();
  });
}

const menu = document.querySelector<HTMLDetailsElement>('.site-menu');

if (menu) {
  document.addEventListener('click', ({ target }) => {
    if (menu.open && !menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (menu.open && relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
}
