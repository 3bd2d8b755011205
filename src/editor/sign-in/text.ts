/** What the page on which people sign in says before its script does, and the page that answers a form sent too early. */
export const text = {
  title: 'Sign in',
  description: 'For people at partner schools who share and edit pages.',
  withoutScript: 'Signing in needs JavaScript, which is switched off in this browser. You can',
  without: 'send us something without signing in',
  /** Before that link. */
  cannotStore: 'This browser does not let our site save anything, so it cannot keep you signed in. Allow it to store data for this site (browsers call it “cookies and site data”, though we set no cookies), then open this page again, or use another browser. You can also',
  /** Before a link to the mailbox, the link, and the link to the form. */
  ask: ['For people at partner schools. If you have no sign-in yet,', 'send us something without one'],
  or: ', or ',
  askFoundation: (foundation: string) => `ask ${foundation}`,
  email: 'E-mail',
  password: 'Password',
  show: 'Show',
  signIn: 'Sign in',
  forgotten: 'I have forgotten my password',
  reset: { title: 'A new password', how: 'We will send a link to your mailbox. It lets you choose a new password.', send: 'Send me the link', back: 'Back to signing in' },
  choose: { title: 'Choose a password', rule: 'At least 10 characters. Three or four words that you can remember are better than one word with numbers and symbols in it.', keep: 'Save it and sign in' },
  signedIn: { as: 'You are signed in as', open: 'Open the editor', drafts: 'See the drafts', sentIn: 'See what was sent with the forms', shared: 'On a computer that others use, sign out when you have finished. Nothing that you wrote then stays in this browser.', signOut: 'Sign out' },
  /** While the script is on its way: at first, and after a long time, before the link. */
  waiting: { soon: 'This page is still loading. You can start typing; the button will work once everything has loaded.', late: 'This is taking a long time. Reload the page. If that does not help, a filter may be blocking part of it: ask whoever looks after your school’s computers, or' },
  early: {
    title: 'Not signed in yet',
    description: 'The sign-in form was sent before the page had loaded.',
    what: 'Your browser sent the form before our page had loaded, or it does not run our script. Nothing was kept, and what you typed is not in the address.',
    again: 'Try again',
    help: 'If you come back to this page, JavaScript is switched off, or a filter is blocking part of our page. Try another browser, or ask whoever looks after your school’s computers. You can also',
  },
} as const;
