import { upperFirst } from '../../text/upper-first.ts';
import { foundationHere } from '../foundation.ts';
import { labelsText } from './labels-text.ts';
import { UNSAVED_OFFER } from './unsaved-question.ts';
import { RUN_OUT } from '../sign-in/renew-session.ts';

/** Replaces some of Decap's own phrases with plainer ones. Those not named here stay as they are. `english` is Decap's own set. */
export function makeLabels(english: Record<string, unknown>): Record<string, unknown> {
  return merge(english, ours());
}

const ours = () => merge(labelsText(foundationHere(), upperFirst(foundationHere())), { editor: { editor: { confirmLoadBackup: UNSAVED_OFFER } }, ui: { toast: { onLoggedOut: RUN_OUT } } });

function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && value !== null ? merge((below ?? {}) as Record<string, unknown>, value as Record<string, unknown>) : value;
  }
  return merged;
}
