/** A way from the editor to the repository. */
export type Way =
  /** Our own gateway, behind the sign-in of the host: the only one that holds everybody to what they may do. */
  | { way: 'gateway' }
  /** DecapBridge, with e-mail and password. Needs no gateway and no code; everybody who is invited may publish. */
  | { way: 'decapbridge'; repository: string; site: string }
  /** DecapBridge, with an account at Google or Microsoft, or a password. The same holds. */
  | { way: 'decapbridge-accounts'; repository: string; site: string }
  /** Netlify's own gateway, behind the same sign-in. It is no longer developed, and everybody who is invited may publish. */
  | { way: 'netlify' }
  /** Straight to GitHub, for people with an account there; others send their change in from a copy. */
  | { way: 'github'; repository: string };

/**
 * The one setting: how the editor reaches the repository. To use another way, write it here, as in
 * `{ way: 'decapbridge', repository: 'owner/name', site: 'the id that DecapBridge gives' }`. If it leads to other hosts, a test then says
 * what to add to the content policy of /admin/ in netlify.toml.
 */
export const BACKEND: Way = { way: 'gateway' };

/** What Decap is told of a way. https://decapcms.org/docs/backends-overview/, https://decapbridge.com/docs */
export function backendFor(chosen: Way): Record<string, unknown> {
  if (chosen.way === 'github') return { name: 'github', repo: chosen.repository, branch: 'main', open_authoring: true, cms_label_prefix: 'cms/' };
  return { name: 'git-gateway', branch: 'main', cms_label_prefix: 'cms/', status_endpoint: OWN_STATUS, ...leadsTo(chosen) };
}

/** By default the editor asks a server of its host whether all is well there. */
const OWN_STATUS = '/cms/status.json';

function leadsTo(chosen: Exclude<Way, { way: 'github' }>): Record<string, unknown> {
  switch (chosen.way) {
    case 'gateway':
      return { identity_url: '/.netlify/identity', gateway_url: '/api/git' };
    case 'decapbridge':
      return { repo: chosen.repository, identity_url: `${BRIDGE}/sites/${chosen.site}`, gateway_url: BRIDGE_GATEWAY };
    case 'decapbridge-accounts':
      return { repo: chosen.repository, auth_type: 'pkce', base_url: BRIDGE, auth_endpoint: `/sites/${chosen.site}/pkce`, auth_token_endpoint: `/sites/${chosen.site}/token`, gateway_url: BRIDGE_GATEWAY };
    case 'netlify':
      return {};
  }
}

const BRIDGE = 'https://auth.decapbridge.com';
const BRIDGE_GATEWAY = 'https://gateway.decapbridge.com';

/** The hosts that the editor must be able to reach: what `connect-src` of /admin/ has to name besides 'self'. */
export function hostsOf({ way }: Way): string[] {
  if (way === 'github') return ['https://api.github.com'];
  return way.startsWith('decapbridge') ? [BRIDGE, BRIDGE_GATEWAY] : [];
}

/** Whether people sign in on our own page /sign-in/. Elsewhere Decap asks them itself. */
export function hasOurSignIn({ way }: Way): boolean {
  return way === 'gateway' || way === 'netlify';
}

/** Whether it is known who publishes and who writes drafts. Where it is not, everybody sees what the Foundation sees. */
export function hasRoles({ way }: Way): boolean {
  return hasOurSignIn({ way } as Way);
}

/** Whether the rest of the editor can ask the repository too. Straight at GitHub, Decap alone does. */
export function canAsk({ way }: Way): boolean {
  return way !== 'github';
}
