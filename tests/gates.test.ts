import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './astro-build.ts';
import { unpublished, writeMadeUpPages } from './made-up-pages.ts';

/** A small copy of the project, inside it so that the same packages are found, with content that tests may spoil. */
const copy = join(process.cwd(), '.local/gates');
const post = 'content/news/faulty.mdx';

function write(file: string, words: string): void {
  mkdirSync(join(copy, file, '..'), { recursive: true });
  writeFileSync(join(copy, file), words);
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(copy, file), 'utf8');
  expect(before).toMatch(from);
  writeFileSync(join(copy, file), before.replace(from, to));
}

const restore = () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const item of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) {
    cpSync(item, join(copy, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  }
};

/** A repository that remembers two pages: one was removed, and the other has another name by now. */
const remembered = mkdtempSync(join(tmpdir(), 'remembered-'));
function remember(): void {
  const git = (at: number, ...args: string[]) => execFileSync('git', args, { cwd: remembered, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: `${at} +0000`, GIT_COMMITTER_DATE: `${at} +0000`, GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' } });
  mkdirSync(join(remembered, 'content/news'), { recursive: true });
  cpSync('content/settings.yml', join(remembered, 'content/settings.yml'));
  git(1_789_999_900, 'init', '--quiet', '--initial-branch=main');
  git(1_789_999_900, 'add', '--all');
  git(1_789_999_900, 'commit', '--quiet', '-m', 'The site and its address');
  writeFileSync(join(remembered, 'content/news/taken-down.mdx'), 'It named somebody.');
  writeFileSync(join(remembered, 'content/news/odd-before.mdx'), 'The same.');
  git(1_790_000_000, 'add', '--all');
  git(1_790_000_000, 'commit', '--quiet', '-m', 'Two pages');
  git(1_790_000_100, 'rm', '--quiet', 'content/news/taken-down.mdx');
  git(1_790_000_100, 'mv', 'content/news/odd-before.mdx', 'content/news/odd.mdx');
  git(1_790_000_100, 'commit', '--quiet', '-m', 'One gone, one renamed');
}

beforeAll(() => {
  restore();
  remember();
});
afterAll(() => {
  for (const folder of [copy, remembered]) rmSync(folder, { recursive: true, force: true });
});

describe('one faulty page', { timeout: 120_000 }, () => {
  const faulty = '---\ntitle: Faulty\nsummary: It has a fault.\ndate: 2026-11-01\n---\n\n<script>document.title = "owned"</script>\n\nPlease read {process.env.HOME}\n';

  test('stops a branch, and says where and why', async () => {
    write(post, faulty);
    const { ok, output } = await buildSite(copy, { RESTORATIVE_MODE: '', CONTEXT: '' });
    expect(ok).toBe(false);
    expect(output).toContain('Faulty  (content/news/faulty.mdx, line 7, column 1)');
    expect(output).toContain('1 thing to put right. Nothing has been published; the site is as it was.'.replace('1 thing', '2 things'));
    expect(output).not.toContain('at async');
  });

  test('is set aside where the site is published: its address answers with a notice, and everything else is there', async () => {
    write(post, faulty);
    write('content/news/odd.mdx', '---\ntitle: "</title><b>Odd</b> & \\"quoted\\""\nsummary: "5 < 6"\ndate: 2026-11-01\n---\n\n## _top\n\nRead [what was here](/news/taken-down/), and [the earlier page](/news/odd-before/).\n');
    const { ok, output } = await buildSite(copy, { RESTORATIVE_MODE: 'publish', RESTORATIVE_HISTORY: join(remembered, '.git') });
    expect(ok, output).toBe(true);
    expect(output).toContain('1 page has been set aside until it is put right. Everything else is published.');
    const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
    expect(read('news/faulty/index.html')).toContain('This page is being corrected');
    expect(read('news/faulty/index.html')).not.toContain('owned');
    expect(read('news/odd/index.html')).toContain('<title>&lt;/title>&lt;b>Odd&lt;/b> &amp; "quoted"');
    expect(read('news/odd/index.html').match(/id="_top"/g)).toHaveLength(1);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read('news/odd/index.html')) ?? [];
    const [crumbs] = JSON.parse(data)['@graph'].filter((thing: Record<string, unknown>) => thing['@type'] === 'BreadcrumbList');
    expect(crumbs.itemListElement[2].name).toBe('</title><b>Odd</b> & "quoted"');
    expect(read('to-put-right/index.html')).toContain('content/news/faulty.mdx');
    // Two on the faulty page, and two links to pages that were removed, which stop nothing.
    expect(JSON.parse(read('quarantine.json')).problems.map(({ stopsNothing = false }) => stopsNothing).toSorted()).toEqual([false, false, true, true]);
    expect(existsSync(join(copy, 'dist/resources/index.html'))).toBe(true);

    // A removed page says so at its address and nothing more; a renamed page leads to its new address.
    expect(read('news/taken-down/index.html')).toContain('This page is no longer on the site');
    expect(read('news/taken-down/index.html')).not.toContain('It named somebody');
    expect(read('news/odd-before/index.html')).toContain('<a href="/news/odd/">its new address</a>');
    for (const address of ['/news/faulty/', '/news/taken-down/', '/news/odd-before/']) expect(read('sitemap-0.xml')).not.toContain(address);
    expect(output).not.toContain('Some links lead nowhere');
  });
});

describe('a page that only the finished site shows to be faulty', { timeout: 600_000 }, () => {
  const news = (title: string) => `---\ntitle: ${title}\nsummary: One sentence.\ndate: 2026-11-01\n---\n\n## Part\n\nWords about ${title.toLowerCase()}.\n`;

  test('is set aside, with everything of it in lists, feeds and search, and the site is made once more without it', async () => {
    restore();
    // Two builds, so of a smaller site: what leads to these pages is told, and stops nothing.
    for (const folder of ['resources', 'trials']) rmSync(join(copy, 'content', folder), { recursive: true });
    cpSync('content/resources/two-minute-playground-script', join(copy, 'content/resources/two-minute-playground-script'), { recursive: true });
    write('content/news/throwing.mdx', news('Throwing'));
    write('content/news/framed.mdx', news('Framed'));
    // Faults of ours, as nobody has found one yet that the check lets through.
    change('src/frame/PageBody.astro', 'const { html } =', "if (Astro.props.html.includes('Words about throwing')) throw new TypeError('Cannot read properties of undefined');\nconst { html } =");
    change('src/frame/PageBody.astro', '<Fragment set:html={html} />', "<Fragment set:html={html.replace('Words about framed', '<iframe></iframe>$&')} />");
    const { ok, output } = await buildSite(copy, { RESTORATIVE_MODE: 'publish' });
    expect(ok, output).toBe(true);
    expect(output).toContain('Throwing  (content/news/throwing.mdx, line 1)\n  No page could be made from this file.');
    expect(output).toContain('2 pages have been set aside until they are put right. Everything else is published.');
    expect(output).not.toMatch(/TypeError|at async|Cannot read/);
    const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
    for (const name of ['throwing', 'framed']) {
      expect(read(`news/${name}/index.html`)).toContain('This page is being corrected');
      expect(read('to-put-right/index.html')).toContain(`content/news/${name}.mdx`);
      expect(read('news/index.html')).not.toContain(`/news/${name}/`);
      expect(read('feeds/news.atom')).not.toContain(`/news/${name}/`);
    }
    const grave = JSON.parse(read('quarantine.json')).problems.filter(({ betweenPages }: { betweenPages?: boolean }) => !betweenPages);
    expect(grave.map(({ file }: { file: string }) => file).toSorted()).toEqual(['content/news/framed.mdx', 'content/news/throwing.mdx']);
  });
});

describe('letters that no font of ours has, and pages that were made up', { timeout: 1_200_000 }, () => {
  const name = 'letter-after-a-fall-out-polish';

  test('never take down what is published: the page goes without its PDFs, and nothing points to them', async () => {
    restore();
    change(`content/resources/${name}/index.mdx`, /<FamilyLetter[^>]*>\n/, '$&\nກຂ and ຄ\n');
    const madeUp = writeMadeUpPages(copy);
    const { ok, output } = await buildSite(copy, { RESTORATIVE_MODE: 'publish' });
    expect(ok, output).toBe(true);
    expect(output).toContain('The letters "ກຂຄ" cannot be printed with the fonts that we have.');
    expect(output).toContain('Because of this, nobody can download these from the page: ');
    expect(output).toContain('2 things to put right. Everything is published all the same.');
    // A made-up link may lead to a heading that became something else.
    expect(output).not.toMatch(/^(?!\/\w+\/made-up-)\S+: (?:there is no place|the link to)/m);
    const isMade = (file: string) => existsSync(join(copy, `dist/resources/${name}`, file));
    expect(['index.html', `${name}.docx`, `${name}-letter.docx`].filter((file) => !isMade(file))).toEqual([]);
    expect([`${name}.pdf`, `${name}-letter.pdf`, `${name}-large-print.pdf`].filter(isMade)).toEqual([]);
    expect(existsSync(join(copy, 'dist/resources/letter-after-a-fall-out/letter-after-a-fall-out.pdf'))).toBe(true);
    // Whatever the checks accept is published.
    expect(madeUp.length).toBeGreaterThan(5);
    expect(unpublished(copy, madeUp)).toEqual([]);
  });
});

describe('a gate that was unplugged stops the build', { timeout: 120_000 }, () => {
  test('a page that imports a contribution as code', async () => {
    restore();
    write('src/pages/evil.astro', "---\nimport { Content } from '../../content/pages/about/index.mdx';\n---\n<Content />\n");
    const { ok, output } = await buildSite(copy);
    expect(ok).toBe(false);
    expect(output).toContain('content/pages/about/index.mdx was about to be run as code');
  });

  test('a script that found its way into a finished page', async () => {
    restore();
    // A site in which nothing has been shared yet: it is the finished pages that are looked at.
    for (const kind of ['resources', 'trials', 'schools', 'meetings', 'issues', 'visits', 'programmes', 'news']) {
      rmSync(join(copy, 'content', kind), { recursive: true });
      write(`content/${kind}/.gitkeep`, '');
    }
    write('src/pages/sign-in/not-yet.astro', '<html lang="en"><head><title>x</title></head><body><h1>x</h1><script is:inline>alert(1)</script></body></html>\n');
    const { ok, output } = await buildSite(copy);
    expect(ok).toBe(false);
    expect(output).toContain('/sign-in/not-yet/: there is a script inside the page that netlify.toml does not allow');
  });
});
