/** Where somebody goes on who has signed in, from the address of the sign-in page: only ever to a place inside the editor, to what was sent in, or to what is on its way. */
export function destinationOf(search: string): string {
  const asked = new URLSearchParams(search);
  const next = asked.get('next') ?? '';
  return `/${asked.get('to') === 'review' ? 'review' : 'admin'}/${/^((\?[\w\-=&]*)?#\/[\w\-/?=&%.]*|sent-in\/(#[\w-]*)?)$/.test(next) ? next : ''}`;
}
