import type { Settings } from '../catalogue/catalogue.ts';

/** Where somebody can edit the file of a page: a page of the code host that holds the repository. */
export function editUrlOf(settings: Settings, file: string): string {
  return `${settings.repository.replace(/\/$/, '')}/edit/main/${file}`;
}
