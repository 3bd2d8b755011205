/** What the preview says around the page. `foundation` is what the partnership calls whoever publishes. */
export const text = {
  notChecked: 'The checks cannot be run at the moment. They will run again when you type.',
  note: {
    title: (foundation: string) => `A note from ${foundation}`,
    wrote: (foundation: string, day: string) => `${foundation} wrote on ${day}:`,
  },
  width: { title: 'Show the page as on', computer: 'A computer', phone: 'A phone' },
  noTitle: 'The title goes here',
  versions: 'Earlier versions of this page: what changed, and how to bring one back',
  /** What is to be put right, and what is still empty. */
  problems: {
    title: 'Corrections needed',
    none: 'We found nothing to put right.',
    stopping: 'Some of it stops the page from being saved.',
    notStopping: (foundation: string) => `You can still save it as a draft; ${foundation} sees this list too.`,
    count: (count: string) => `${count}. `,
    remedy: (remedy: string) => `→ ${remedy}`,
    empty: 'Still to fill in: ',
    emptyInSteps: (count: number) => `${count === 1 ? '1 thing, which is' : `${count} things, which are`} listed with the steps of the form.`,
    emptyNamed: (labels: readonly string[]) => `${labels.join(', ')}.`,
  },
  facts: {
    title: 'Facts about it',
    heading: 'What you said about it',
    yes: 'Yes',
    no: 'No',
    inGroup: (label: string, value: string) => `${label}: ${value}`,
  },
  checklist: {
    title: 'Before you publish',
    elsewhere: 'To send it back with a note, or to read and publish it on a phone, choose “Drafts” above.',
  },
  reading: {
    title: 'How it reads',
    age: (age: number) => `Reads like a text for about ${age}-year-olds.`,
    isHard: (target: number) => ` We aim for ${target}. Shorter sentences and shorter words help; you can save it as it is.`,
    isEasy: ' That is easy to read.',
    hardest: 'Hardest sentences:',
  },
  /** A page that schools adapted, or that is in other languages, has changed. */
  version: {
    title: 'The version',
    changed: (schools: number, languages: number) => `You changed the text of a page ${[schools && `that ${schools === 1 ? 'one school' : `${schools} schools`} adapted`, languages && `that is in ${languages === 1 ? 'one other language' : `${languages} other languages`}`].filter(Boolean).join(' and ')}.`,
    raise: (schools: number, languages: number, next: string) => ` Raise the version to ${next} so that ${schools === 0 ? 'its readers hear' : schools + languages === 1 ? 'it hears' : 'they hear'} of it. If you only corrected a slip, leave it; you can save and publish it as it is.`,
  },
} as const;
