import { schoolOf, type Catalogue, type Post } from '../../catalogue/catalogue.ts';
import { INVENTED, organisationOf, schoolReference } from './organisations.ts';

/** A post as linked data: when, by whom, and about which school. `changed` is the day of its last change, when we know it. */
export function describePost(post: Post, catalogue: Catalogue, site: string, changed?: string): object {
  const url = `${site}/news/${post.slug}/`;
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: post.title,
    description: post.summary,
    datePublished: post.date,
    dateModified: changed,
    inLanguage: 'en-GB',
    author: organisationOf(catalogue.settings, site),
    publisher: organisationOf(catalogue.settings, site),
    about: post.school && schoolReference(schoolOf(catalogue, post.school), site),
    disambiguatingDescription: post.example ? INVENTED : undefined,
  };
}
