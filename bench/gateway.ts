/**
 * How much processor time the gateway needs for a request, compared with the 50 milliseconds that its host allows: node bench/gateway.ts [rounds]
 * The first figure is for the first request to a fresh program, the second the median of the rest. Run it on a quiet computer.
 */
import { readFileSync } from 'node:fs';
import { createGateway } from '../src/gateway/gateway.ts';

const rounds = Number(process.argv[2] ?? 20);
const person = { email: 'teacher@oak.example', name: 'Oak', roles: [], school: 'hawthorn-lane-primary' };
const path = 'content/resources/two-minute-playground-script/index.mdx';
const page = readFileSync(path);
const picture = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(9), Buffer.from([0xff, 0xda]), Buffer.alloc(size, 7), Buffer.from([0xff, 0xd9])]);
const zip = (size: number) => {
  const names = ['[Content_Types].xml', 'word/document.xml'];
  const entries = names.map((name) => Buffer.concat([Buffer.from('504b01021400140000000800', 'hex'), Buffer.alloc(16), Buffer.from([name.length, 0]), Buffer.alloc(16), Buffer.from(name)]));
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(size + 4, 16);
  return Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(size, 7), directory, end]);
};
const sent = (bytes: Buffer) => JSON.stringify({ content: bytes.toString('base64'), encoding: 'base64' });
const SHA = 'a'.repeat(40);
const gateway = createGateway({
  identify: () => Promise.resolve(person),
  // The code host's answers cost nothing here, so that only our own work is measured.
  forward: ({ path: asked, raw }) => Promise.resolve(raw ? new Response(page) : asked.startsWith('/compare/') ? Response.json({ files: [{ filename: path, status: 'modified' }], commits: [] }) : Response.json({ sha: SHA, tree: [{ path: 'index.mdx', sha: SHA, mode: '100644', type: 'blob' }, { path, sha: SHA, mode: '100644', type: 'blob' }] })),
});

const requests: [string, string, string, string][] = [
  [`a page of ${page.length} bytes`, 'POST', '/git/blobs', sent(page)],
  ['the longest page, 199,000 bytes', 'POST', '/git/blobs', sent(Buffer.from(`---\ntitle: x\n---\n${'Words about a circle, and what was said in it. '.repeat(4200)}`.slice(0, 199_000)))],
  ['a picture of 0.4 MB', 'POST', '/git/blobs', sent(picture(400_000))],
  ['a picture of 8 MB', 'POST', '/git/blobs', sent(picture(8_000_000))],
  ['a document of 20 MB', 'POST', '/git/blobs', sent(zip(19_990_000))],
  ['the tree of a save', 'POST', '/git/trees', JSON.stringify({ base_tree: SHA, tree: [{ path, mode: '100644', type: 'blob', sha: SHA }] })],
  ['the draft of a save', 'POST', '/git/refs', JSON.stringify({ ref: 'refs/heads/cms/resources/two-minute-playground-script/index', sha: SHA })],
];
console.log('processor, milliseconds      first   then');
for (const [name, method, address, body] of requests) {
  const bytes = new TextEncoder().encode(body);
  const spent: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const request = new Request(`https://site.example/api/git/github${address}`, { method, body: bytes });
    const start = process.cpuUsage();
    const answer = await gateway(request);
    await answer?.text();
    const { user, system } = process.cpuUsage(start);
    spent.push((user + system) / 1000);
    if (answer?.status !== 200) throw new Error(`${name}: ${answer?.status}`);
  }
  const [first = 0, ...others] = spent;
  console.log(`${name.padEnd(28)} ${first.toFixed(1).padStart(6)} ${(others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0).toFixed(1).padStart(6)}`);
}
