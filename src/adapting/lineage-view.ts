import { schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { adaptationsOf, originsOf, type Origin } from '../catalogue/lineage.ts';
import { labelOf, PHASES, ROLES } from '../schema/vocabulary.ts';
import { basedOn, type SentencePart } from './based-on.ts';
import { viewDrift, type DriftView } from './drift-view.ts';
import { hasFamily } from './family.ts';

/** What a resource was made from, and what was made from it. */
export interface LineageView {
  /** What it was made from, on this site and elsewhere, with what its school says about each. */
  accounts: { basedOn: SentencePart[]; changed: string; why: string }[];
  /** Whether each original on this site has changed since. */
  drifts: DriftView[];
  /** How many schools made something from it. */
  schools: number;
  adaptations: AdaptationView[];
  /** The address that shows it beside the original, when that is published. */
  compared: string | undefined;
  /** The address of its family's page. */
  family: string;
}

/** A resource that was made from this one. */
export interface AdaptationView {
  title: string;
  href: string;
  language: string;
  school: string;
  isRetired: boolean;
  changed: string;
  roles: string;
  phases: string;
}

/** Where a resource comes from and what was made from it; undefined when it has no family. */
export function viewLineage(catalogue: Catalogue, resource: Resource): LineageView | undefined {
  if (!hasFamily(resource, catalogue)) return undefined;
  const origins = originsOf(resource, catalogue);
  const adaptations = adaptationsOf(resource, catalogue);
  const accounts = [
    { of: origins.filter(({ where }) => where !== 'outside'), account: resource.adapted },
    { of: origins.filter(({ where }) => where === 'outside'), account: resource.outside },
  ];
  const here = origins.filter((origin): origin is Origin & { where: 'here' } => origin.where === 'here');
  return {
    accounts: accounts.flatMap(({ of, account }) => (of.length > 0 && account ? [{ basedOn: basedOn(of, catalogue), changed: end(account.changed), why: end(account.why) }] : [])),
    drifts: here.map((origin) => viewDrift(resource.slug, origin)),
    schools: new Set(adaptations.map(({ school }) => school)).size,
    adaptations: adaptations.map((other) => viewAdaptation(catalogue, other)),
    compared: here.length > 0 ? `/resources/${resource.slug}/compared/` : undefined,
    family: `/resources/${resource.slug}/family/`,
  };
}

function viewAdaptation(catalogue: Catalogue, { title, slug, language, school, retired, adapted, roles, phases }: Resource): AdaptationView {
  return {
    title, href: `/resources/${slug}/`, language,
    school: schoolName(catalogue, school),
    isRetired: Boolean(retired),
    changed: end(adapted!.changed),
    roles: roles.map((role) => labelOf(ROLES, role).toLowerCase().replace('senco', 'SENCO')).join(', '),
    phases: phases.map((phase) => labelOf(PHASES, phase)).join(', '),
  };
}

/** Text that ends with punctuation keeps its own. */
function end(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
