import { expect, test } from 'vitest';
import { leaveOutSpare, type SaveApi } from './leave-out-spare.ts';

const FOLDER = 'content/resources/plan';
const beside = (...names: string[]) => names.map((name) => ({ path: `${FOLDER}/${name}`, sha: `sha of ${name}` }));
const page = (words: string) => ({ path: `${FOLDER}/index.mdx`, sha: 'sha of page', raw: `---\ntitle: Plan\n---\n\n${words}\n` });
const options = { collectionName: 'resources', unpublished: true };

/** An editor for a site and a draft with these files beside the page, and what it finally saved. */
function editor(site: string[] | undefined, draft: string[] = []) {
  const saved = { sent: [] as string[], tree: [] as unknown[] };
  const api: SaveApi = {
    request: (path) => {
      const names = path.startsWith('/git/trees/main:') ? site : draft;
      if (!names) return Promise.reject(Object.assign(new Error('Not Found'), { status: 404 }));
      return Promise.resolve({ tree: ['index.mdx', ...names].map((name) => ({ path: name, type: 'blob', sha: `sha of ${name}` })) });
    },
    rebaseBranch: () => Promise.resolve({ sha: 'opened' }),
    getDifferences: () => Promise.resolve({ commits: [], files: [{ filename: `${FOLDER}/old.pdf`, status: 'removed' }, { filename: `${FOLDER}/new.pdf`, status: 'added' }] }),
    persistFiles: (_, media) => Promise.resolve(void saved.sent.push(...media.map(({ path }) => path))),
    editorialWorkflowGit: (files, _, media) => {
      // Decap does this itself with the files that the draft added.
      const gone = draft.filter((name) => !site?.includes(name)).map((name) => `${FOLDER}/${name}`).filter((path) => !(media as { path: string }[]).some((file) => file.path === path));
      return Promise.resolve(void saved.tree.push(...gone.map((path) => ({ path, sha: null })), ...(files as { path: string; sha: string | null }[]).map(({ path, sha }) => ({ path, sha }))));
    },
  };
  leaveOutSpare(api);
  return { api, saved };
}

test('a file that the words do not use is not sent', async () => {
  const { api, saved } = editor(undefined);
  await api.persistFiles([page('![Six faces](faces.png)')], [{ path: `/${FOLDER}/faces.png` }, { path: `${FOLDER}/plan.pdf` }], options);
  expect(saved.sent).toEqual([`/${FOLDER}/faces.png`]);
});

test('of a page that cannot be read whole, a file that its text names is sent', async () => {
  const { api, saved } = editor(undefined);
  await api.persistFiles([page('<Picture fil="faces.png"')], [{ path: `${FOLDER}/faces.png` }, { path: `${FOLDER}/plan.pdf` }], options);
  expect(saved.sent).toEqual([`${FOLDER}/faces.png`]);
});

test('what a draft holds is taken out once the words do not use it, and only that', async () => {
  const { api, saved } = editor(['faces.png', 'card.pdf'], ['faces.png', 'card.pdf', 'plan.pdf', 'notes.pdf']);
  await api.editorialWorkflowGit([page('[Notes](notes.pdf) ![Six faces](faces.png)')], 'plan/index', [], options);
  expect(saved.tree).toEqual([{ path: `${FOLDER}/card.pdf`, sha: null }, { path: `${FOLDER}/plan.pdf`, sha: null }, { path: `${FOLDER}/index.mdx`, sha: 'sha of page' }]);
});

test('a file of the site that a draft took out comes back with the words that use it again', async () => {
  const { api, saved } = editor(['faces.png'], []);
  await api.editorialWorkflowGit([page('![Six faces](faces.png)')], 'plan/index', [], options);
  expect(saved.tree).toEqual([...beside('faces.png'), { path: `${FOLDER}/index.mdx`, sha: 'sha of page' }]);
});

test('a page that is not on the site yet takes nothing out', async () => {
  const { api, saved } = editor(undefined);
  await api.editorialWorkflowGit([...beside('faces.png'), page('![Six faces](faces.png)')], 'plan/index', [], { ...options, unpublished: false });
  expect(saved.tree).toEqual([...beside('faces.png'), { path: `${FOLDER}/index.mdx`, sha: 'sha of page' }]);
});

test('what a draft took out is not taken for something that it brings', async () => {
  const { api } = editor([]);
  expect((await api.getDifferences('main', 'draft')).files?.map(({ filename }) => filename)).toEqual([`${FOLDER}/new.pdf`]);
});
