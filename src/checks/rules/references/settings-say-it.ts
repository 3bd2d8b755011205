import { sayingNamed } from '../../../parts/ours/sayings.ts';
import type { EntryOf } from '../../../schema/index.ts';
import { titleOf } from '../../content/library.ts';
import { sayingsIn } from '../../content/sayings-in.ts';
import type { Rule } from '../../rule.ts';

export const settingsSayIt: Rule = {
  name: 'settings-say-it',
  title: 'The settings say everything that our own pages need',
  why: 'Our own pages take the name, the mailbox and the claims of the partnership from the settings. No page can say what the settings leave out.',
  examples: {
    good: [{ about: 'A page that says where to write.', kind: 'settings', others: [{ kind: 'pages', slug: 'about', title: 'About', summary: 'Who we are.', reviewed: '2026-11-01', review: '2027-autumn', body: 'Write to <Ours say="mailbox" />.' }] }],
    bad: [{ about: 'An accessibility statement, and settings that claim nothing.', kind: 'settings', others: [{ kind: 'pages', slug: 'accessibility', title: 'Accessibility', summary: 'How accessible it is.', reviewed: '2026-11-01', review: '2027-autumn', body: 'We call the site <Ours say="compliance" />.' }], says: 'the settings do not say it' }],
  },
  needsFields: true,
  check: (entry, library) => {
    if (entry.kind !== 'settings') return [];
    const asking = new Map<string, string[]>();
    for (const page of library.entries) {
      if (page.facts?.asWritten) continue;
      for (const { say, line } of page.facts?.sayings ?? sayingsIn(page.tree)) {
        const saying = sayingNamed(say);
        if (!saying?.add || saying.say(entry.values as EntryOf<'settings'>)) continue;
        asking.set(saying.value, [...(asking.get(saying.value) ?? []), `${titleOf(page)} (${page.file}, line ${line})`]);
      }
    }
    return [...asking].map(([name, pages]) => {
      const { label, add } = sayingNamed(name)!;
      return { line: 1, what: `A page asks for "${label}", but the settings do not say it: ${pages.join(', ')}.`, why: 'The page would have a gap there.', remedy: `Add a line to content/settings.yml: ${add}` };
    });
  },
};
