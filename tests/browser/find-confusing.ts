import type { Page } from 'playwright-core';

/**
 * What on a page confuses somebody who goes from link to link, from heading to heading or from landmark to landmark and sees nothing, each as a sentence; empty where
 * nothing does. The numbers of a table are left out, because the headers of their row and column are read with them.
 */
export function findConfusing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const heard = (element: Element | null) => (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? heard(document.getElementById(element.getAttribute('aria-labelledby') ?? ''));
    const confusing: string[] = [];

    const targets = Map.groupBy([...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter((link) => !link.closest('td')), heard);
    for (const [name, links] of targets) {
      const places = [...new Set(links.map(({ href }) => href))];
      if (places.length > 1) confusing.push(`“${name}” leads to ${places.map((place) => place.replace(location.origin, '')).join(' and ')}`);
    }

    let depth = 0;
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
      const level = Number(heading.tagName[1]);
      if (depth && level > depth + 1) confusing.push(`“${heard(heading)}” is at level ${level}, after ${depth}`);
      depth = level;
    }

    const landmarks = [...document.querySelectorAll('nav, main aside, main section:is([aria-label], [aria-labelledby])')].map((one) => [one.tagName, nameOf(one)] as const);
    for (const [tag, name] of landmarks) if (!name) confusing.push(`a landmark ${tag} has no name`);
    for (const [name, all] of Map.groupBy(landmarks.map(([, name]) => name), (name) => name)) if (name && all.length > 1) confusing.push(`${all.length} landmarks are called “${name}”`);

    for (const table of document.querySelectorAll('main table')) if (!table.querySelector('caption') && !nameOf(table)) confusing.push(`a table has no name: “${heard(table).slice(0, 40)}”`);
    for (const figure of document.querySelectorAll('figure:has(> figcaption dl)')) if (!nameOf(figure)) confusing.push(`a figure is called by all of its facts: “${heard(figure).slice(0, 40)}”`);
    for (const field of document.querySelectorAll('main label:has(.hint) :is(input, textarea, select)')) if (!field.getAttribute('aria-describedby') || !field.getAttribute('aria-labelledby')) confusing.push(`a field is called by its hint too: “${heard(field.closest('label')).slice(0, 60)}”`);
    return confusing;
  });
}
