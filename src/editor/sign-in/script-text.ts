/** What the page on which people sign in says once its script is there. It is apart from `text`, which is in the page before. */
export const scriptText = {
  brokenLink: 'This link is not complete, or is not for this page. Open it again from the e-mail, or copy all of it into the address bar.',
  sent: 'If we know this mailbox, a message is on its way to it. It may take a few minutes.',
  signedOut: 'You are signed out.',
  signedOutHere: 'You are signed out on this computer, and it keeps nothing that you wrote. We could not reach our server to tell it.',
  again: 'Sign in again. What you had not saved is kept on this computer: open the same page, and the editor offers it to you.',
  runOut: 'Your sign-in has run out. Sign in again.',
  wait: 'One moment…',
  fields: {
    noEmail: 'Write your e-mail address.',
    notWhole: 'Write the whole e-mail address, such as office@your-school.example.',
    noPassword: 'Write your password.',
    short: 'Choose a password of at least 10 characters.',
    simple: 'Choose a password with more than three different characters.',
    long: 'This password is too long to be kept. Choose one of at most 72 characters; a letter with an accent counts as two.',
  },
  /** Why signing in did not work. `foundation` is who can help. */
  refused: {
    notOurs: 'Something else answered in our place: perhaps the page of a guest network, or a filter. Open any other website first, and then try again.',
    notReached: 'We could not be reached. Check that you are on the internet, and try again.',
    failed: (foundation: string) => `Signing in did not work. Try again, or ask ${foundation} for help.`,
    tooOften: (seconds: number | undefined) => `There were too many attempts in a short time. Wait ${seconds && seconds < 60 ? `${seconds} seconds` : 'a minute'}, and try again.`,
    broken: 'Signing in does not work at the moment. It is not your fault. Try again in a few minutes.',
    password: 'This password was not accepted. Choose another, of at least 10 characters.',
    usedLink: 'This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.',
    notSetUp: (foundation: string) => `Signing in is not set up on this site. It is not your fault. Tell ${foundation}.`,
    email: 'Check the e-mail address, and try again.',
    noMatch: 'That e-mail address and password do not match. Check both, or choose a new password.',
  },
  password: { show: 'Show', hide: 'Hide', showHeard: 'Show password', hideHeard: 'Hide password' },
  /** In the place of the editor, when it cannot be opened. */
  cannotOpen: { title: 'The editor cannot be opened at the moment', why: 'Its server does not answer. It is not your fault, and nothing is lost. Try again in a minute.', again: 'Try again' },
  /** Before and after a list of what has not been saved. */
  unsaved: ['On this computer there is something that you have not saved:', 'Throw it away? Do so if others use this computer. “Cancel” keeps it here until you sign in again.'],
  session: {
    runOut: 'Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.',
    notReached: 'We could not be reached; perhaps you have no internet at the moment. Nothing is lost; try again in a minute.',
    somebodyElse: 'Somebody else has signed in on this computer since you began. Copy what you wrote, and sign in again yourself.',
  },
} as const;
