import { quote, type Fault } from '../../../schema/fault.ts';
import type { Field, Fields } from '../../../schema/fields.ts';
import { kinds } from '../../../schema/index.ts';
import type { Entry, Library } from '../../content/library.ts';
import { strangePieces } from '../../people/role-mailbox.ts';
import { SOME_ROLE_NAMES } from '../../people/role-names.ts';
import type { Rule } from '../../rule.ts';

const school = (mailbox: string, more = {}) => ({ kind: 'schools' as const, fields: { mailbox, ...more } });

export const mailboxesAreRoles: Rule = {
  name: 'mailboxes-are-roles',
  title: 'A mailbox belongs to a role',
  why: 'People move on, and their names do not belong here. The mailbox of a role is read by whoever does the work, and identifies nobody.',
  examples: {
    good: [
      { about: 'The office.', ...school('school.office@oak.example.org') },
      { about: 'The name of the school itself.', ...school('oaklane@oak.example.org', { title: 'Oak Lane Primary' }) },
      { about: 'A name that the settings add.', kind: 'settings', fields: { mailbox: 'kites@oak.example.org', mailnames: ['kites'] } },
    ],
    bad: [
      { about: 'A name that begins like a role.', ...school('sendhil.kumar@oak.example.org'), says: 'may be a person’s' },
      { about: 'A name beside a role.', ...school('senco.smith@oak.example.org'), says: 'beside "senco" is neither a role nor the name of the school' },
      { about: 'The contact of the partnership.', kind: 'settings', fields: { mailbox: 'jane@oak.example.org' }, says: 'These are accepted, also combined' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry, library) => inFields(kinds[entry.kind].fields, entry.values).flatMap(({ key, field, address }) => checkMailbox(key, field, address, entry, library)),
};

function checkMailbox(key: string, field: Field, address: string, entry: Entry, library: Library): Fault[] {
  const own = entry.kind === 'settings' ? (entry.values as { mailnames?: string[]; name?: string; foundation?: string }) : library.settings;
  const { title, provider } = entry.values as { title?: string; provider?: string };
  const owners = [title, provider, entry.kind === 'settings' ? own?.name : undefined, entry.kind === 'settings' ? own?.foundation : undefined].filter((name) => typeof name === 'string');
  const strange = strangePieces(address, { names: own?.mailnames ?? [], owners });
  if (strange.length === 0) return [];
  // Never repeat the name: the report of a build may be public.
  return [{
    line: 1,
    field: key,
    what: `"${field.label}" names a mailbox that may be a person’s: ${describeStrange(strange, address)}.`,
    why: 'It would still be here long after the person has moved on, and would tell a stranger a name.',
    remedy: `Use the mailbox of a role. These are accepted, also combined, with numbers, or with the name of the school: ${SOME_ROLE_NAMES}. If it is the name of a role or a team, the partnership adds it to "Other names of role mailboxes" in content/settings.yml, under mailnames.`,
  }];
}

function describeStrange(strange: readonly string[], address: string): string {
  const known = address.split('@')[0]!.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((piece) => !strange.includes(piece));
  const beside = known.length && strange.length ? ` beside ${known.map(quote).join(' and ')}` : '';
  return `what is written before the @${beside} is neither a role nor the name of the school`;
}

/** The mailboxes in the values of some fields, however deep, with the key of the top-level field. */
function inFields(fields: Fields, values: unknown): { key: string; field: Field; address: string }[] {
  return Object.entries(fields).flatMap(([key, field]) => inField(key, field, (values as Record<string, unknown> | undefined)?.[key]));
}

function inField(key: string, field: Field, value: unknown): { key: string; field: Field; address: string }[] {
  const { input } = field;
  if (value === undefined) return [];
  if (input.type === 'email') return [{ key, field, address: String(value) }];
  if (input.type === 'list') return (value as unknown[]).flatMap((item) => inField(key, input.of, item));
  return input.type === 'group' ? inFields(input.fields, value).map((found) => ({ ...found, key })) : [];
}
