import type { Catalogue } from '../../catalogue/catalogue.ts';

/** Whether every school is made up. One bar then says so for the whole site, and nothing else has to say it again. */
export function isAllExamples({ schools }: Pick<Catalogue, 'schools'>): boolean {
  return schools.length > 0 && schools.every(({ example }) => example);
}
