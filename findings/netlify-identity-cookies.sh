#!/bin/sh
# @netlify/identity 2.0.0 keeps both tokens in cookies that every script can read, and in the storage of the browser as well.
#
# It is the client that Netlify recommends in place of gotrue-js, which it brings along and calls. There is no setting that leaves the
# cookies out: they are for servers that draw pages, and a static site has none.
# Seen with a stand-in for the service: after `login`, document.cookie was given nf_jwt and nf_refresh (path=/, secure, samesite=lax), and
# localStorage holds gotrue.user. For us: a site that promises to set no cookies cannot use it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @netlify/identity@2.0.0
cat > run.mjs <<'SCRIPT'
const cookies = [];
const stored = new Map();
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'HS256' })}.${part({ sub: '1', email: 'office@site.example', exp: Math.floor(Date.now() / 1000) + 3600 })}.signature`;
Object.assign(globalThis, {
  window: globalThis,
  document: { get cookie() { return cookies.map((cookie) => cookie.split(';')[0]).join('; '); }, set cookie(cookie) { cookies.push(cookie); } },
  localStorage: { getItem: (name) => stored.get(name) ?? null, setItem: (name, value) => void stored.set(name, value), removeItem: (name) => void stored.delete(name) },
  location: new URL('https://site.example/'),
  addEventListener: () => undefined,
  // The service, as far as signing in asks it.
  fetch: async (address) => Response.json(new URL(String(address), 'https://site.example').pathname.endsWith('/token')
    ? { access_token: token, refresh_token: 'renewal', token_type: 'bearer', expires_in: 3600 }
    : { id: '1', email: 'office@site.example', app_metadata: {}, user_metadata: {} }),
});
const { login } = await import('@netlify/identity');
await login('office@site.example', 'a-long-password');
const seen = { cookies: cookies.map((cookie) => cookie.replace(token, 'TOKEN')), stored: [...stored.keys()] };
console.log(seen);
const expected = { cookies: ['nf_jwt=TOKEN; path=/; secure; samesite=lax', 'nf_refresh=renewal; path=/; secure; samesite=lax'], stored: ['gotrue.user'] };
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
SCRIPT
node run.mjs
