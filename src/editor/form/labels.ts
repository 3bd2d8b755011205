import { upperFirst } from '../../text/upper-first.ts';
import { foundationHere } from '../foundation.ts';
import { UNSAVED_OFFER } from './unsaved-question.ts';
import { RUN_OUT } from '../sign-in/renew-session.ts';

/** Replaces some of Decap's own phrases with plainer ones. Those not named here stay as they are. `english` is Decap's own set. */
export function makeLabels(english: Record<string, unknown>): Record<string, unknown> {
  return merge(english, ours());
}

const ours = () => ({
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
      confirmLoadBackup: UNSAVED_OFFER,
      onLeavePage: 'You have not saved what you wrote. Leave anyway?',
    },
    editorToolbar: {
      deleteUnpublishedEntry: 'Withdraw this draft',
      deleteUnpublishedChanges: 'Withdraw this change',
      backCollection: '%{collectionLabel}',
      changesSaved: 'Nothing unsaved',
      statusInfoTooltipDraft: `A draft. Set the status to “In review” when ${foundationHere()} may look at it.`,
      statusInfoTooltipInReview: `${upperFirst(foundationHere())} is looking at it. You can still change it. “Drafts” shows whether it is waiting, sent back or published.`,
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
      onLoggedOut: RUN_OUT,
      onBackendDown: 'The editor cannot reach its server. What you write is kept on this computer; try again in a few minutes.',
    },
  },
});

function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && value !== null ? merge((below ?? {}) as Record<string, unknown>, value as Record<string, unknown>) : value;
  }
  return merged;
}
