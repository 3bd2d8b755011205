/** What the page about reading without a network says, and what offers to keep a page. */
export const text = {
  title: 'Reading offline',
  description: 'The pages that you have opened are kept on your device and open without a network.',
  missing: { strong: 'This page is not on your device, and the network is not answering.', rest: 'The pages you have opened before are listed below.', again: 'Try again' },
  lead: 'Every page that you open here is kept on your device. You can then open it again without a network: in the playground, on a bus, or when the Wi-Fi is slow.',
  withoutScript: 'JavaScript is switched off in this browser, so no page is kept. Everything else works as before. To read a page without a network, download its PDF.',
  here: 'On this device',
  search: 'Search these titles',
  how: {
    title: 'How it works',
    kept: 'A page is kept, with its pictures, once you have opened it. “Keep this page on this device”, under Print on each resource, keeps its PDF too, until you remove it.',
    /** Around the link to the pack. */
    pack: ['What you put in', 'your pack', 'is kept too, opened or not, until you take it out. You can then open and print your pack without a network. Its PDFs and Word documents are not kept.'],
    newest: 'With a network you always see the newest page, which then replaces the copy. You see the copy only if the network fails or takes longer than three seconds. A line at the top tells you, and gives the date of the copy.',
    room: (pages: number) => `There is room for about ${pages} pages. The oldest pages are removed first.`,
    network: 'You still need a network to search the whole site, to send us something and to sign in.',
    /** Before the link to the page on privacy, and the link. */
    privacy: (name: string) => `Nothing leaves your device. ${name} does not learn what you have kept, and neither does anybody else. Read more under`,
    privacyPage: 'Privacy',
    shared: 'On a computer that others use, the list above shows what you have read. Turn it off when you have finished.',
  },
  phone: { title: 'On the home screen of your phone', how: 'You can open this site like an app. On an iPhone, press Share and then “Add to Home Screen”. On an Android phone, open the browser’s menu and choose “Add to Home screen” or “Install app”.' },
  keep: 'Keep this page on this device',
  /** While it is kept, and when that could not even begin. */
  keeping: 'Keeping it …',
  keepFailed: 'It could not be kept. The network did not answer. Try again.',
  whatIsKept: 'What is kept on this device',
} as const;
