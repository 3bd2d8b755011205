/** Tidies a typed e-mail address: removes spaces and the invisible characters that come with copying, and makes it lower-case. */
export function tidyEmail(typed: string): string {
  return typed.replace(/[\s\p{Cf}]/gu, '').replace(/^<?(?:mailto:)?/i, '').replace(/>$/, '').toLowerCase();
}

/** Says in a sentence why this cannot be an e-mail address. Undefined if it can. */
export function faultOfEmail(email: string): string | undefined {
  if (!email) return 'Write your e-mail address.';
  return /^[^@]+@[^@]+\.[^@.]+$/.test(email) ? undefined : 'Write the whole e-mail address, such as office@your-school.example.';
}

/** Says in a sentence why this cannot be a new password. Undefined if it can. The server uses no more than 72 bytes of a password. */
export function faultOfNewPassword(password: string): string | undefined {
  if (!password) return 'Write your password.';
  if ([...password.trim()].length < 10) return 'Choose a password of at least 10 characters.';
  if (new Set(password).size < 4) return 'Choose a password with more than three different characters.';
  return new TextEncoder().encode(password).length > 72 ? 'This password is too long to be kept. Choose one of at most 72 characters; a letter with an accent counts as two.' : undefined;
}
