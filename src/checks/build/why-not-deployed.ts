import { DEMONSTRATION, isAnothersDay } from '../../schema/demonstration.ts';
import type { Library } from '../content/library.ts';
import { isReservedAddress } from '../people/reserved-hosts.ts';
import { reservedIn } from '../rules/privacy/addresses-are-ours.ts';

/**
 * Why a site may not go out to the public: it still names addresses that nobody reads, or repeats what another partnership said about
 * itself. Names every place. Returns nothing when the site may go out, or its settings say that it is a demonstration.
 */
export function whyNotDeployed({ entries, settings, find }: Library): string | undefined {
  if (!settings || settings.demonstration) return undefined;
  const written = find('settings', 'settings')!;
  const place = (field: string, words: string) => `  ${written.file}, line ${written.lines[field] ?? 1}: ${words}`;
  const places = [
    ...(settings.repository === DEMONSTRATION.repository ? [place('repository', `${settings.repository} is where the demonstration says its files are kept`)] : []),
    ...(settings.accessibility && isAnothersDay(settings, settings.accessibility.written) ? [place('accessibility', 'the accessibility statement has the date on which another partnership wrote its own')] : []),
    ...[written, ...entries.filter((entry) => entry !== written)].flatMap((entry) => (isReservedAddress(settings.address) || entry.kind === 'settings' ? reservedIn(entry).map(({ address, line }) => `  ${entry.file}, line ${line}: ${address} is reserved for examples`) : [])),
  ];
  if (places.length === 0) return undefined;
  return `This site is about to be published, and it still says things about itself that are not true:\n${places.join('\n')}\nPut your own into content/settings.yml, and remove the examples from content/. If you want to publish it as a demonstration, write demonstration: true in content/settings.yml; every page then says so. Nothing has been published; the site is as it was.`;
}
