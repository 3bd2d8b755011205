/** The browser cache that holds a prefill until the editor takes it. */
export const PREFILL_CACHE = 'prefill';
