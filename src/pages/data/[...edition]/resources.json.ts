import type { APIRoute } from 'astro';
import { makeOpenData, OPEN_DATA_EDITION } from '../../../feeds/open-data/open-data.ts';
import { fetchCatalogue } from '../../_catalogue.ts';

/** The newest edition is at /data/ itself, and each edition at its own number. */
export const getStaticPaths = () => [{ params: { edition: undefined } }, { params: { edition: OPEN_DATA_EDITION } }];

/** Every public resource, for other people's programs. */
export const GET: APIRoute = async () => Response.json(makeOpenData(await fetchCatalogue()));
