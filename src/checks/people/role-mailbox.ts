import { BESIDE_A_ROLE, ROLE_NAMES } from './role-names.ts';

/** What we know about the owner of a mailbox. */
export interface MailboxOwner {
  /** The role names that the settings add. */
  names?: readonly string[];
  /** The name of the school, the programme or the partnership. */
  owners?: readonly string[];
}

/**
 * The pieces before the @ that are not a role, a number or the name of the school: they may be somebody's name. Empty for the mailbox of
 * a role. A piece has to match as a whole: `sendhil` is not `send`, and `senco.smith` is somebody.
 */
export function strangePieces(address: string, { names = [], owners = [] }: MailboxOwner = {}): string[] {
  const known = new Set([...ROLE_NAMES, ...names]);
  const local = address.split('@')[0]!.toLowerCase();
  const ownNames = owners.flatMap(namesOf);
  if (ownNames.includes(local.replace(/[^a-z0-9]/g, ''))) return [];
  // In "p2705.admin" the letter belongs to the number.
  const pieces = local.split(/[^\p{L}\p{N}]+/u).flatMap((piece) => piece.match(/^\p{L}\d{3,}$/u) ?? piece.match(/\p{L}+|\d+/gu) ?? []);
  const others = pieces.filter((piece) => !/^\p{L}?\d+$/u.test(piece) && !isMadeOf(piece, known, ownNames));
  const strange = others.filter((piece) => !BESIDE_A_ROLE.includes(piece) && !isMadeOf(piece, new Set([...known, ...BESIDE_A_ROLE]), ownNames));
  return strange.length > 0 || others.length < pieces.length ? strange : others;
}

/**
 * Whether a piece is a known name, or known names run together: headteacheroffice, oakprimary. Names of fewer than four letters count
 * only on their own, and gw only at the beginning.
 */
function isMadeOf(piece: string, known: ReadonlySet<string>, ownNames: readonly string[]): boolean {
  if (known.has(piece) || ownNames.includes(piece)) return true;
  const ends = [0];
  for (let end = 1; end <= piece.length; end++) {
    const isEnd = ends.some((start) => {
      const part = piece.slice(start, end);
      return (part.length > 3 && known.has(part)) || (part.length > 2 && ownNames.includes(part));
    });
    if (isEnd) ends.push(end);
  }
  return ends.at(-1) === piece.length;
}

/** The words in a name that any school might have. */
const COMMON = new Set(['the', 'of', 'and', 'a', 'an', 'for', 'at', 'school', 'schools', 'primary', 'secondary', 'infant', 'infants', 'junior', 'juniors', 'nursery', 'academy', 'college', 'community', 'high', 'special', 'sixth', 'form', 'all', 'through', 'alternative', 'provision', 'partnership', 'council', 'county', 'city', 'borough', 'foundation', 'trust', 'ce', 'rc', 'cofe', 'va', 'vc', 'church', 'england', 'catholic', 'federation', 'service', 'programme']);

/** How a name is written before an @: whole, without the words any school might have, or as initials, where there are three or more. */
function namesOf(owner: string): string[] {
  const words = owner.toLowerCase().normalize('NFD').replace(/[^a-z0-9\s-]/g, '').split(/[\s-]+/).filter(Boolean);
  const own = words.filter((word) => !COMMON.has(word));
  const letters = words.map((word) => word[0]).join('');
  return [words.join(''), own.join(''), ...(letters.length > 2 ? [letters] : [])].filter((name) => name.length > 1);
}
