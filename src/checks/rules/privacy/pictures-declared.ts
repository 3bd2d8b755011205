import { PICTURE_ENDINGS } from '../../../schema/fields.ts';
import type { Rule } from '../../rule.ts';
import type { Entry } from '../../content/library.ts';

export const picturesDeclared: Rule = {
  name: 'pictures-declared',
  title: 'We know who can be seen in a picture',
  why: 'We never publish a picture of a pupil here. People who add a picture declare that they have looked.',
  examples: {
    good: [{ body: 'A page without pictures.', fields: { safeguarding: { pictures: 'no-pictures', voice: 'none', nameless: true, checked: 'Designated safeguarding lead' } } }],
    bad: [
      {
        body: '![Six drawn faces](faces.png)',
        beside: ['faces.png'],
        fields: { safeguarding: { pictures: 'no-pictures', voice: 'none', nameless: true, checked: 'Designated safeguarding lead' } },
        says: 'says that there are no pictures',
      },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'resources') return [];
    const { safeguarding } = (entry as Entry<'resources'>).values;
    const shown = entry.beside.some((name) => (PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!));
    if (safeguarding.pictures !== 'no-pictures' || !shown) return [];
    return [{
      line: 1,
      field: 'safeguarding',
      what: '"People in pictures" says that there are no pictures, but there is one beside the page.',
      why: 'Somebody has to look at it before it is published.',
      remedy: 'Look at each picture, and choose what is true: no-people, or adults-who-agreed.',
    }];
  },
};
