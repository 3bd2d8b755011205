/** What the forms of the site say when something is missing or cannot be right: in the summary above the form, and beside the field. */
export const text = {
  /** Before the title of the page, so that whoever hears only the title knows that nothing was sent. */
  errorTitle: (title: string) => `Error: ${title}`,
  thingsToPutRight: (count: number) => `${count === 1 ? '1 thing' : `${count} things`} to put right. Nothing has been sent.`,
  /** Where a field has no message of its own. */
  fillIn: (label: string) => `Fill in “${label}”`,
  school: { label: 'Your school', hint: 'Its whole name, such as Foxglove Junior School.', choose: 'Choose your school', another: 'Another school', missing: 'Choose your school, or “Another school”', missingName: 'Write the name of your school' },
  mailbox: { missing: 'Write the mailbox where we can answer you', wrong: 'Write the whole e-mail address, such as office@your-school.example' },
  concern: { page: 'Write which page you mean: its title or its address', what: 'Write what is wrong with the page' },
  share: {
    title: 'Write what it is called',
    words: 'Write how you use it',
    nameless: 'Tick that no pupil can be recognised',
    agreed: 'Tick that your school agrees to share it',
  },
};
