/** What the page of what was sent in says around the messages, with the marks of `splitSentence`. */
export const text = {
  title: 'Sent with the forms',
  links: { editor: 'Editor', site: 'The site', concern: 'Report a concern', signOut: 'Sign out' },
  about: 'What people have sent with the forms that need no sign-in: [something to share](/share/), or [something they tried](/trials/tell/). Make a page of it, read it through, and write to the sender before you publish it.',
  withoutScript: 'This page needs JavaScript.',
  messages: 'Messages',
  byMail: { title: 'Did it come by e-mail?', how: 'Copy the whole message and paste it here. If it has a link to a file, save the file on your computer first, then choose it below.', message: 'The whole message', file: 'The file that came with it, if there was one' },
  make: 'Make a page of it',
  remove: 'Delete',
} as const;
