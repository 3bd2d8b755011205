import type { KeptForm, PresenceStore } from './presence.ts';

/** Keeps open forms in memory, for a server that runs on. */
export function memoryStore(now: () => number): PresenceStore {
  const kept = new Map<string, { forms: readonly KeptForm[]; until: number }>();
  return {
    read(draft) {
      return Promise.resolve(kept.get(draft)?.forms ?? []);
    },
    write(draft, forms, lasts) {
      for (const [name, { until }] of kept) if (until < now()) kept.delete(name);
      if (forms.length) kept.set(draft, { forms, until: now() + lasts * 1000 });
      else kept.delete(draft);
      return Promise.resolve();
    },
  };
}
