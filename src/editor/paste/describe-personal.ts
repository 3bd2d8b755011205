import { personalDetailsIn } from '../../checks/people/personal-details-in.ts';
import { text as says } from './text.ts';

/**
 * Says which personal details a text seems to contain, in whole sentences and without repeating them; nothing if there are none. The check
 * before a save refuses them, and whoever pastes is told at once. `mailnames` are the role names that the settings add.
 */
export function describePersonal(text: string, mailnames: readonly string[] = []): string[] {
  const found = personalDetailsIn(text, { names: mailnames });
  return found.length ? [says.personal(found)] : [];
}
