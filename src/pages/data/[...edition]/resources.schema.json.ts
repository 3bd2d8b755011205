import type { APIRoute } from 'astro';
import { makeOpenDataSchema, OPEN_DATA_EDITION } from '../../../feeds/open-data/open-data.ts';
import { fetchCatalogue } from '../../_catalogue.ts';

/** The description of each edition is beside its data. */
export const getStaticPaths = () => [{ params: { edition: undefined } }, { params: { edition: OPEN_DATA_EDITION } }];

/** What the data has to look like, made from the model. */
export const GET: APIRoute = async () => Response.json(makeOpenDataSchema((await fetchCatalogue()).settings.address));
