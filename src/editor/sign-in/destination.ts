/** Where to go after signing in, from the address of the sign-in page. Only ever to a place inside the editor, to what people sent in, or to the review page. */
export function destinationOf(search: string): string {
  const asked = new URLSearchParams(search);
  const next = asked.get('next') ?? '';
  return `/${asked.get('to') === 'review' ? 'review' : 'admin'}/${/^((\?[\w\-=&]*)?#\/[\w\-/?=&%.]*|sent-in\/(#[\w-]*)?)$/.test(next) ? next : ''}`;
}
