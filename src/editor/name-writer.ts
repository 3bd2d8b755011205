/**
 * Says who wrote something. The address was verified by the sign-in, so it is never left out; a name stands beside it only where the
 * partnership has given one.
 */
export function nameWriter({ name, email }: { name?: string; email: string }): string {
  return !name || name === email ? email : `${name}, ${email}`;
}
