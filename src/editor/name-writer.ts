/**
 * Says who wrote something. The sign-in has verified the address, so it is never left out. A name comes before it only if the partnership
 * has given one.
 */
export function nameWriter({ name, email }: { name?: string; email: string }): string {
  return !name || name === email ? email : `${name}, ${email}`;
}
