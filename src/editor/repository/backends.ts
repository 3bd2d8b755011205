/** How the editor reaches the repository. */
export type Way =
  /** Our own gateway, behind the host's sign-in. Only this one enforces what each person may do. */
  | { way: 'gateway' }
  /** DecapBridge, with e-mail and password. Needs no gateway and no code. Everybody who is invited may publish. */
  | { way: 'decapbridge'; repository: string; site: string }
  /** DecapBridge, with a Google or Microsoft account, or a password. Everybody who is invited may publish. */
  | { way: 'decapbridge-accounts'; repository: string; site: string }
  /** Netlify's Git Gateway, behind the same sign-in. It is no longer developed, and everybody who is invited may publish. */
  | { way: 'netlify' }
  /** GitHub itself, for people with an account there. Those without write access propose their change from a fork. */
  | { way: 'github'; repository: string };

/**
 * The only setting: how the editor reaches the repository. To choose another way, write it here, for example
 * `{ way: 'decapbridge', repository: 'owner/name', site: 'the id that DecapBridge gives' }`. If it needs other hosts, a test then says
 * what to add to the content security policy of /admin/ in netlify.toml.
 */
export const BACKEND: Way = { way: 'gateway' };

/** Decap's `backend` setting for the chosen way. https://decapcms.org/docs/backends-overview/, https://decapbridge.com/docs */
export function backendFor(chosen: Way): Record<string, unknown> {
  if (chosen.way === 'github') return { name: 'github', repo: chosen.repository, branch: 'main', open_authoring: true, cms_label_prefix: 'cms/' };
  return { name: 'git-gateway', branch: 'main', cms_label_prefix: 'cms/', status_endpoint: OWN_STATUS, ...leadsTo(chosen) };
}

/** By default, Decap asks a server of its own host for its status. */
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

/** The hosts that the editor must be able to reach: what the `connect-src` of /admin/ has to list besides 'self'. */
export function hostsOf({ way }: Way): string[] {
  if (way === 'github') return ['https://api.github.com'];
  return way.startsWith('decapbridge') ? [BRIDGE, BRIDGE_GATEWAY] : [];
}

/** Whether people sign in on our own page /sign-in/. If not, Decap asks them itself. */
export function hasOurSignIn({ way }: Way): boolean {
  return way === 'gateway' || way === 'netlify';
}

/** Whether the backend knows who publishes and who writes drafts. If it does not, everybody sees what the Foundation sees. */
export function hasRoles({ way }: Way): boolean {
  return hasOurSignIn({ way } as Way);
}

/** Whether the rest of the editor can read the repository too. With GitHub itself, only Decap can. */
export function canAsk({ way }: Way): boolean {
  return way !== 'github';
}
