import type { Prefill } from './prefill.ts';

/**
 * What a form begins with, where a picture that comes twice, such as a logo, is one file that both places show. Decap keeps each content once:
 * under a second name it would take the first away.
 */
export function samePictureOnce<Given extends Pick<Prefill, 'values' | 'pictures'>>(prefill: Given): Given {
  const pictures: Given['pictures'] = [];
  let body = String(prefill.values.body ?? '');
  for (const picture of prefill.pictures) {
    const same = pictures.find(({ bytes }) => bytes.length === picture.bytes.length && bytes.every((byte, at) => byte === picture.bytes[at]));
    if (same) body = body.replaceAll(`](${picture.name})`, `](${same.name})`);
    else pictures.push(picture);
  }
  return pictures.length === prefill.pictures.length ? prefill : { ...prefill, pictures, values: { ...prefill.values, body } };
}
