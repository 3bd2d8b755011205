/** An e-mail address as it is meant: without blanks and letters that cannot be seen, which come with copying, and in small letters. */
export function tidyEmail(typed: string): string {
  return typed.replace(/[\s\p{Cf}]/gu, '').replace(/^<?(?:mailto:)?/i, '').replace(/>$/, '').toLowerCase();
}

/** Why this cannot be an e-mail address, in a sentence; nothing when it can. */
export function faultOfEmail(email: string): string | undefined {
  if (!email) return 'Please fill in: E-mail.';
  return /^[^@]+@[^@]+\.[^@.]+$/.test(email) ? undefined : 'Please write the whole e-mail address, such as office@your-school.example.';
}

/** Why this cannot be a new password, in a sentence; nothing when it can. The server keeps no more than 72 bytes of one. */
export function faultOfNewPassword(password: string): string | undefined {
  if (!password) return 'Please fill in: Password.';
  if ([...password.trim()].length < 10) return 'Please choose a password of at least 10 characters.';
  if (new Set(password).size < 4) return 'Please choose a password with more than three different characters.';
  return new TextEncoder().encode(password).length > 72 ? 'This password is too long to be kept. Please choose one of at most 72 characters; a letter with an accent counts as two.' : undefined;
}
