import type { APIRoute } from 'astro';
import { formerAddressesOf } from '../../../catalogue/former-addresses.ts';
import { viewFormerAddress } from '../../../reading/former-address-view.ts';
import { writeFormerAddress } from '../../../reading/write-former-address.ts';
import { fetchCatalogue } from '../../_catalogue.ts';

/** Earlier addresses of resources that were renamed. */
export async function getStaticPaths() {
  return formerAddressesOf(await fetchCatalogue()).map((former) => ({ params: { former }, props: { former } }));
}

/** A file rather than a page of the site, so that no list of pages includes it. */
export const GET: APIRoute<{ former: string }> = async ({ props: { former }, site }) =>
  new Response(writeFormerAddress(viewFormerAddress(await fetchCatalogue(), former), site!.href), { headers: { 'content-type': 'text/html; charset=utf-8' } });
