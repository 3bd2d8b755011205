import type { APIRoute } from 'astro';
import { rowsOf } from '../../finding/facets.ts';
import { packRows } from '../../finding/finder-index.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** Everything the finder knows, for a partnership with more resources than fit into its page. */
export const GET: APIRoute = async () => Response.json(packRows(rowsOf(await fetchCatalogue())));
