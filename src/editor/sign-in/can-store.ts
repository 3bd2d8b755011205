/** Whether this browser can store anything for this site. A school may forbid it ("block all cookies"), and then even asking throws. */
export function canStore(storage: () => Pick<Storage, 'setItem' | 'removeItem'>): boolean {
  try {
    storage().setItem('sign-in.try', '');
    storage().removeItem('sign-in.try');
    return true;
  } catch {
    return false;
  }
}
