import type { APIRoute } from 'astro';
import { viewFinderIndex } from '../../finding/finder-files-view.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What the finder needs to choose among all resources. */
export const GET: APIRoute = async () => Response.json(viewFinderIndex(await fetchCatalogue()));
