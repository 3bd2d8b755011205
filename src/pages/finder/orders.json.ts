import type { APIRoute } from 'astro';
import { viewFinderOrders } from '../../finding/finder-files-view.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What the finder needs to put resources in order by title and by length. */
export const GET: APIRoute = async () => Response.json(viewFinderOrders(await fetchCatalogue()));
