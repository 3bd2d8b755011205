/** The address of Decap’s own board of drafts. */
export const BOARD = '#/workflow';

/** Leads people to our own pages where Decap would show one of its own. */
export function leadElsewhere(): void {
  // Decap's own board shows neither who wrote a draft nor what is to be put right, so its button and its address lead to our review page.
  window.addEventListener('hashchange', () => location.hash === BOARD && location.replace('/review/'));
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest(`a[href="${BOARD}"]`)) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign('/review/');
  }, true);

  // The desk is a page of its own, and Decap would show its list of resources instead.
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('a[href="#/"]')) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign('/admin/');
  }, true);
}
