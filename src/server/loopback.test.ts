import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { serve } from './server.ts';

const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal, address }) => !internal && !address.startsWith('fe80')).map(({ address }) => address);

/** The outcome of connecting to an address. */
function knock(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const line = connect({ host, port }).on('connect', () => {
      line.destroy();
      resolve('open');
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'closed'));
  });
}

test('nothing listens where another computer could reach it', async () => {
  const { address, close } = await serve({ folder: '.', headers: () => ({}), port: 0 });
  const port = Number(new URL(address).port);
  expect(await knock('127.0.0.1', port)).toBe('open');
  // Every address of 127.… is this computer's own, but only the one that "localhost" means is used.
  for (const host of [...outside, '127.0.0.2']) expect([host, await knock(host, port)]).toEqual([host, 'ECONNREFUSED']);
  await close();
});
