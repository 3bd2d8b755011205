/**
 * Phrases in place of Decap’s own, under its keys. They are apart from `text`, part of which the desk and the sign-in fetch too. `foundation` is what
 * the partnership calls whoever publishes, `atStart` the same at the start of a sentence.
 */
export const labelsText = (foundation: string, atStart: string) => ({
  app: { header: { content: 'Your desk', workflow: 'Drafts', media: 'Files', quickAdd: 'Add' } },
  collection: { sidebar: { collections: 'What we share' }, collectionTop: { newButton: 'New %{collectionLabel}', newButtonAriaLabel: 'New %{collectionLabel}' }, entries: { unpublishedHeader: 'Drafts that are not on the site yet' } },
  editor: {
    editor: {
      onPublishingNotReady: 'First set the status to “Ready”, then publish; or read and publish it under “Drafts”.',
      onPublishing: 'Publish this page? Everyone will be able to read it.',
      onUnpublishing: 'Take this page off the site? It becomes a draft, with its files, and can be published again. First you are told what points to it.',
      onDeletePublishedEntry: 'Remove this page for everybody? First you are told what points to it, and can still leave it.',
      onDeleteWithUnsavedChanges: 'Remove this page for everybody, with what you have not saved? First you are told what points to it, and can still leave it.',
      onDeleteUnpublishedChanges: 'Withdraw it? What is in this draft is lost. What is on the site stays as it is.',
      onLeavePage: 'You have not saved what you wrote. Leave anyway?',
    },
    editorToolbar: {
      deleteUnpublishedEntry: 'Withdraw this draft',
      deleteUnpublishedChanges: 'Withdraw this change',
      backCollection: '%{collectionLabel}',
      changesSaved: 'Nothing unsaved',
      statusInfoTooltipDraft: `A draft. Set the status to “In review” when ${foundation} may look at it.`,
      statusInfoTooltipInReview: `${atStart} is looking at it. You can still change it. “Drafts” shows whether it is waiting, sent back or published.`,
      deployPreviewButtonLabel: 'See the page',
      deployPreviewPendingButtonLabel: 'Is the page ready?',
      deployButtonLabel: 'See the page on the site',
    },
    editorWidgets: { markdown: { addComponent: 'Add a part', richText: 'Words', linkPrompt: 'The address of the page it leads to' } },
  },
  ui: {
    toast: {
      onFailToPersist: 'Not saved yet. %{details}',
      onFailToDelete: '%{details}',
      onFailToUpdateStatus: 'The status was not changed. %{details}',
      onFailToPublishEntry: 'Not published. %{details}',
      onFailToUnpublishEntry: '%{details}',
      onFailToLoadEntries: 'This could not be opened. %{details}',
      entrySaved: 'Saved as a draft',
      entryUpdated: 'The status is changed',
      entryPublished: 'Published. It is on the site within a minute.',
      onBackendDown: 'The editor cannot reach its server. What you write is kept on this computer; try again in a few minutes.',
    },
  },
});
