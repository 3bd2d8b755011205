import type { Catalogue } from '../catalogue/catalogue.ts';
import { severalOf, type Role } from '../catalogue/role-names.ts';
import { openDoor } from './doors.ts';

/** What is at the top of a role’s page. Any of it may be missing. */
export interface DoorView {
  /** Several people of the role: "lunchtime supervisors". */
  several: string;
  start: { href: string; title: string; because: string }[];
  /** Cards to print; `file` is the address of their PDF. */
  cards: { href: string; title: string; file: string; isLanyard: boolean } | undefined;
  /** Something to read in two minutes, with its number of words; a late one is waiting for its review. */
  short: { href: string; title: string; words: number; isLate: boolean } | undefined;
  question: string | undefined;
  /** Who to ask in the reader’s own school, in the middle of a sentence. */
  near: string | undefined;
  /** Who to ask in the partnership: a school, the roles there that look after the resources, and its mailbox. */
  ask: { href: string; title: string; stewards: string; mailbox: string }[];
}

/** The door of a role. `lanyards` holds the name of the PDF of lanyard cards, by the slug of its resource. */
export function viewDoor(catalogue: Catalogue, role: Role, lanyards: Readonly<Record<string, string>>): DoorView {
  const { start, cards, short, question, near, ask } = openDoor(role, catalogue, ({ slug, kind }) => Object.hasOwn(lanyards, slug) || kind === 'cards');
  const lanyard = cards && lanyards[cards.slug];
  return {
    several: severalOf(role),
    start: start.map(({ resource: { slug, title }, because }) => ({ href: addressOf(slug), title, because })),
    cards: cards && { href: addressOf(cards.slug), title: cards.title, file: `${addressOf(cards.slug)}${lanyard ?? `${cards.slug}.pdf`}`, isLanyard: lanyard !== undefined },
    short: short && { href: addressOf(short.resource.slug), title: short.resource.title, words: short.words, isLate: short.isLate },
    question,
    near: near?.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
    ask: ask.map(({ school, stewards }) => ({ href: `/schools/${school.slug}/`, title: school.title, stewards: stewards.slice(0, 2).join(' or '), mailbox: school.mailbox })),
  };
}

function addressOf(slug: string): string {
  return `/resources/${slug}/`;
}
