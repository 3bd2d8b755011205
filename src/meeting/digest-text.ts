import type { Settings } from '../catalogue/catalogue.ts';
import type { Digest } from './digest.ts';

/** A digest as plain text with full addresses, for an e-mail or a staff bulletin. Lines are not wrapped: mail programs wrap them. */
export function writeDigest(digest: Digest, settings: Settings): string {
  const whole = (href: string) => new URL(href, settings.address).href;
  const sections = digest.sections.map(({ heading, lines, more }) =>
    [
      heading.toUpperCase(),
      ...lines.map(({ title, href, words }) => `* ${title}\n  ${words}\n  ${whole(href)}`),
      ...(more ? [`* And ${more.count} more: ${whole(more.href)}`] : []),
    ].join('\n\n'),
  );
  return `${[`${settings.name}\n${digest.title}`, ...sections, `This page: ${whole(`/digest/${digest.term}/`)}\nQuestions: ${settings.mailbox}`].join('\n\n\n')}\n`;
}
