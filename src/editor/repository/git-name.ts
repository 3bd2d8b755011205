/** Git's name for a text: the SHA-1 of its length and its bytes (gitformat-loose, "blob"). */
export async function gitName(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array([...new TextEncoder().encode(`blob ${bytes.length}\0`), ...bytes]);
  return [...new Uint8Array(await crypto.subtle.digest('SHA-1', whole))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
