import { personalDetailsIn } from '../../checks/people/personal-details-in.ts';

/**
 * Says which personal details a text seems to contain, in whole sentences and without repeating them; nothing if there are none. The check
 * before a save refuses them, and whoever pastes is told at once. `mailnames` are the role names that the settings add.
 */
export function describePersonal(text: string, mailnames: readonly string[] = []): string[] {
  const found = personalDetailsIn(text, { names: mailnames });
  if (!found.length) return [];
  const listed = found.length === 1 ? found[0]! : `${found.slice(0, -1).join(', ')} and ${found.at(-1)!}`;
  return [`What you pasted seems to contain ${listed}. A page cannot be saved with that, because it could lead a stranger to a child or to a family. Delete it; for a contact, use the mailbox of a role, such as office@, or a public helpline.`];
}
