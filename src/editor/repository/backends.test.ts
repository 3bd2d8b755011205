import { expect, test } from 'vitest';
import { readHeaders } from '../../server/headers.ts';
import { BACKEND, backendFor, canAsk, hasOurSignIn, hasRoles, hostsOf, type Way } from './backends.ts';
import { makeConfig } from '../form/config.ts';

const repository = 'partnership/site';
const configured = (chosen: Way) => makeConfig({ role: 'foundation', address: 'https://site.example', year: 2026, today: '2026-11-23', backend: backendFor(chosen) }).backend as Record<string, unknown>;

test.each<[Way, Record<string, unknown>]>([
  [{ way: 'gateway' }, { name: 'git-gateway', branch: 'main', identity_url: '/.netlify/identity', gateway_url: '/api/git', status_endpoint: '/cms/status.json', cms_label_prefix: 'cms/' }],
  [{ way: 'decapbridge', repository, site: 'abc' }, { name: 'git-gateway', repo: repository, branch: 'main', identity_url: 'https://auth.decapbridge.com/sites/abc', gateway_url: 'https://gateway.decapbridge.com', status_endpoint: '/cms/status.json', cms_label_prefix: 'cms/' }],
  [{ way: 'decapbridge-accounts', repository, site: 'abc' }, {
    name: 'git-gateway', repo: repository, branch: 'main', auth_type: 'pkce', base_url: 'https://auth.decapbridge.com', auth_endpoint: '/sites/abc/pkce', auth_token_endpoint: '/sites/abc/token',
    gateway_url: 'https://gateway.decapbridge.com', status_endpoint: '/cms/status.json', cms_label_prefix: 'cms/',
  }],
  [{ way: 'netlify' }, { name: 'git-gateway', branch: 'main', status_endpoint: '/cms/status.json', cms_label_prefix: 'cms/' }],
  [{ way: 'github', repository }, { name: 'github', repo: repository, branch: 'main', open_authoring: true, cms_label_prefix: 'cms/' }],
])('$way is what Decap’s handbook asks for', (chosen, expected) => {
  const { commit_messages: _, ...backend } = configured(chosen);
  expect(backend).toEqual(expected);
});

test('our page asks who it is, and there are roles, only behind the host’s own sign-in', () => {
  expect((['gateway', 'netlify', 'decapbridge', 'github'] as const).map((way) => [hasOurSignIn({ way } as Way), hasRoles({ way } as Way)])).toEqual([[true, true], [true, true], [false, false], [false, false]]);
});

test('straight at GitHub, nothing of ours asks the repository', () => {
  expect((['gateway', 'netlify', 'decapbridge', 'github'] as const).filter((way) => canAsk({ way } as Way))).toEqual(['gateway', 'netlify', 'decapbridge']);
});

test('the content policy of the editor lets it reach the hosts of the way that is chosen, and no other', () => {
  const policy = readHeaders('netlify.toml')('/admin/')['content-security-policy']!;
  const reached = /connect-src ([^;]*)/.exec(policy)![1]!.split(' ').filter((source) => source.includes('.'));
  expect(reached.sort()).toEqual(hostsOf(BACKEND).sort());
});
