import { schoolOf, type Catalogue } from '../../catalogue/catalogue.ts';
import { isPartner } from '../../catalogue/partners.ts';
import type { Role } from '../../catalogue/role-names.ts';
import { inUseFor } from './rank-for-role.ts';

/** Who to ask: a school that shares much for a role, the roles there that look after it, and the mailbox of the school. */
export interface AskedView {
  href: string;
  title: string;
  stewards: string;
  mailbox: string;
}

/** How many schools are named, and how many roles of each. */
const [MOST_SCHOOLS, MOST_STEWARDS] = [2, 2];

/** The partner schools that share most for a role; ties are in order of name. */
export function viewAsked(role: Role, catalogue: Catalogue): AskedView[] {
  const bySchool = Map.groupBy(inUseFor(role, catalogue), ({ school }) => school);
  return [...bySchool].flatMap(([slug, found]) => {
    const school = schoolOf(catalogue, slug);
    return school && isPartner(school, catalogue.today) ? [{ school, stewards: [...new Set(found.map(({ steward }) => steward))].sort(), count: found.length }] : [];
  }).toSorted((a, b) => b.count - a.count || a.school.title.localeCompare(b.school.title, 'en-GB')).slice(0, MOST_SCHOOLS)
    .map(({ school, stewards }) => ({ href: `/schools/${school.slug}/`, title: school.title, stewards: stewards.slice(0, MOST_STEWARDS).join(' or '), mailbox: school.mailbox }));
}
