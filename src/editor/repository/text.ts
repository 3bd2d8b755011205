/** What is said when something cannot be saved, published or unpublished, or takes long. */
export const text = {
  /** Why a save or a publication is refused, so that nobody overwrites the work of others. */
  guard: {
    changed: 'Somebody else has saved this page since you opened it. Theirs is kept, and your words are still here. Choose “Compare the two” to put them together.',
    taken: 'Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here. Choose “Compare the two” to put them together.',
    ownChange: 'You have begun to change this page elsewhere, on another computer or in another tab, since you opened it here. That is kept, and your words are still here. Choose “Compare the two” to put them together.',
    published: 'This page has been published since you opened it, and has changed by that. Your words are still here. Choose “Compare the two” to put them together.',
    unread: 'Somebody has changed this page since you opened it, so it was not published unread. Open it again, read it, and publish it then.',
    doesNotFit: 'This page could not be published, because it does not fit what is on the site. Nothing was changed.',
  },
  /** A published page that has changed on the site since it was opened. */
  stale: {
    unpublished: 'It is still on the site. It has been changed there since you opened it; open it again, and look at it first.',
    saved: 'This page has been changed on the site since you opened it. Your words are still here. Choose “Compare the two” to put them together.',
  },
  onlyListed: 'This page has not been read completely, so nothing was changed. Open it again, and do it then.',
  requests: {
    notReached: 'The editor could not be reached; perhaps you have no internet at the moment. Your words are still here; save again in a minute.',
    tooOften: 'The editor asked too often in a short time. Your words are still here; wait a minute, and save again.',
    notWhole: 'The answer did not arrive whole. Your words are still here; save again in a minute.',
    slow: 'This is taking longer than usual. Leave the page open; your words are still here.',
    restNotFetched: 'The rest of the list could not be fetched. Reload the page in a minute.',
  },
  unpublish: {
    halfWay: 'It is off the site, and could not be made a draft. Nothing is lost: its words are kept in the history. Write to whoever looks after this site, and they will put them back.',
    notDone: (why: string) => `It is still on the site. ${why}`,
  },
} as const;
