/** What the page of the look says. */
export const text = {
  title: 'The look of this site',
  summary: 'Colours, type, space, icons, drawings and parts of pages, for whoever builds a new page or changes one.',
  lead: 'Calm, warm and quick. Take what you need from here before you make something new: what looks alike should be alike.',
  colours: { heading: 'Colours', about: 'Each colour has one task. The names are those of the tokens in src/frame/look/tokens.css, from which this page is made.', name: 'Name', reason: 'What it is for', light: 'Light', dark: 'Dark' },
  contrasts: { heading: 'Contrast', about: 'Calculated from the colours, from 1 to 21. A test checks every pair.', pair: 'Pair', least: 'At least', on: (front: string, ground: string) => `${front} on ${ground}`, ratio: (figure: number) => `${figure} : 1` },
  hues: { heading: 'The hues of the themes', about: 'For the icon of a theme, the band behind a title and the edge of a card. Never for text alone: the name of the theme is always there too.', contrast: (light: number, dark: number) => `${light} : 1 in light, ${dark} : 1 in dark` },
  type: { heading: 'Type', about: 'Atkinson Hyperlegible Next, which keeps letters apart that others let look alike. Lines are 1.6 apart.', sample: 'What happened, and what would put it right?' },
  space: { heading: 'Space', about: 'In steps of four pixels. What belongs together is close together.' },
  icons: {
    heading: 'Icons',
    about: 'Lines two pixels wide on a square of 24, in the colour of the text around them. An icon has a label only where no words are beside it.',
    groups: { themes: 'Themes', roles: 'Roles', kinds: 'Kinds of resource', facts: 'Facts', others: 'Others' },
  },
  drawings: { heading: 'Drawings', about: 'Each is the picture of a resource too, and is on its paper and its slides. All are 600 units wide, and no writing in them is smaller than 24.' },
  moments: { heading: 'When something is missing', about: 'A drawing, a sentence, and one thing to do.', names: { empty: 'Nothing here yet', 'not-found': 'Nothing found', missing: 'No such page', offline: 'No network', error: 'Something went wrong', done: 'Done' } },
  buttons: { heading: 'Buttons', about: 'One strong button for each thing that people came to do. The second is quiet.', first: 'Print', second: 'Add to my pack' },
  cards: { heading: 'Cards', title: 'Two-minute playground script', summary: 'What to say when two children fall out at lunchtime.', facts: '2 minutes · Playground' },
  notices: { heading: 'Notices', quiet: 'Something good to know. It can be passed over.', warn: 'Take care: something here can go wrong.' },
  form: { heading: 'A form with a fault', about: 'The label is above the field, the hint below the label. What is to be put right is listed above the form, and said again above the field.', summary: '1 thing to put right', label: 'Which page?', hint: 'Its title or its address.', fault: 'Write which page you mean' },
} as const;
