import { scriptText } from './script-text.ts';

/** Tidies a typed e-mail address: removes spaces and the invisible characters that come with copying, and makes it lower-case. */
export function tidyEmail(typed: string): string {
  return typed.replace(/[\s\p{Cf}]/gu, '').replace(/^<?(?:mailto:)?/i, '').replace(/>$/, '').toLowerCase();
}

/** Says in a sentence why this cannot be an e-mail address. Undefined if it can. */
export function faultOfEmail(email: string): string | undefined {
  if (!email) return scriptText.fields.noEmail;
  return /^[^@]+@[^@]+\.[^@.]+$/.test(email) ? undefined : scriptText.fields.notWhole;
}

/** Says in a sentence why this cannot be a new password. Undefined if it can. The server uses no more than 72 bytes of a password. */
export function faultOfNewPassword(password: string): string | undefined {
  if (!password) return scriptText.fields.noPassword;
  if ([...password.trim()].length < 10) return scriptText.fields.short;
  if (new Set(password).size < 4) return scriptText.fields.simple;
  return new TextEncoder().encode(password).length > 72 ? scriptText.fields.long : undefined;
}
