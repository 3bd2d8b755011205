import { join } from 'node:path';
import { findContent } from '../checks/content/content-files.ts';
import { readAll } from '../checks/content/read-all.ts';
import { SAMPLE_PEOPLE, type Account } from './local/people.ts';

/**
 * The accounts of `npm start` for the schools in content/. The teacher belongs to the school that the samples name or, if there is none, to the
 * first one. Whoever publishes has the name given in the settings. `root` is the top folder of the project.
 */
export async function samplePeople(root: string): Promise<Account[]> {
  const { found } = await findContent(root);
  const [settings, ...schools] = found.filter(({ kind }) => kind === 'settings' || kind === 'schools').toSorted((a, b) => b.kind.localeCompare(a.kind) || a.slug.localeCompare(b.slug));
  const [teacher, office] = SAMPLE_PEOPLE as [Account, Account];
  const read = await readAll([settings, ...schools].flatMap((one) => (one ? [{ kind: one.kind, path: join(root, one.file) }] : [])));
  const [said, ...known] = read.map(({ values }) => values as { foundation?: unknown; title?: unknown; mailbox?: unknown });
  const school = known.find(({ title }) => title === teacher.name) ?? known.find(({ title, mailbox }) => typeof title === 'string' && typeof mailbox === 'string');
  return [
    !school ? { ...teacher, name: 'A school', email: 'teacher@school.example' } : school.title === teacher.name ? teacher : { ...teacher, name: String(school.title), email: `teacher@${String(school.mailbox).split('@')[1]}` },
    typeof said?.foundation === 'string' ? { ...office, name: said.foundation } : office,
  ];
}
