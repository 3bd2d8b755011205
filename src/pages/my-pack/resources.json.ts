import type { APIRoute } from 'astro';
import { viewPackIndex } from '../../packing/pack-index-view.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What a browser knows about every pack. */
export const GET: APIRoute = async () => Response.json(viewPackIndex(await fetchCatalogue()));
