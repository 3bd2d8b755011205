import sharp from 'sharp';
import { renderSVG } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

const dots = (svg: string | Buffer) => sharp(Buffer.from(svg)).resize(600, 600, { kernel: 'nearest' }).greyscale().threshold().raw().toBuffer();

test.each(['https://site.example/resources/a/', 'https://site.example/resources/a-name-as-long-as-names-may-be-for-a-page-that-people-share/'])('the code of %s has the same squares as one drawn square by square', async (address) => {
  expect(Buffer.compare(await dots(qrCode(address)), await dots(renderSVG(address, { border: 0 })))).toBe(0);
  expect(qrCode(address).length).toBeLessThan(renderSVG(address, { border: 0 }).length / 2);
});
