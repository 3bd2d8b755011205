import type { Catalogue } from '../../catalogue/catalogue.ts';
import { makeOpenData } from './open-data.ts';

/** The page about the open data: what the newest file holds, where to write to, and the address of the site without a slash at its end. */
export type DataPageView = Pick<ReturnType<typeof makeOpenData>, 'counts' | 'licence' | 'version'> & { mailbox: string; site: string };

/** The page about the open data. */
export function viewDataPage(catalogue: Catalogue): DataPageView {
  const { counts, licence, version } = makeOpenData(catalogue);
  return { counts, licence, version, mailbox: catalogue.settings.mailbox, site: catalogue.settings.address.replace(/\/$/, '') };
}
