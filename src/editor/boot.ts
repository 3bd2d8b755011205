/** The editor: Decap with the forms, the formats and the parts of this site. Loaded only by /admin/, once somebody opens a form or a list. */
import { GitHubBackend } from 'decap-cms-backend-github';
import { DecapCmsCore } from 'decap-cms-core';
import { Backend } from 'decap-cms-core/dist/esm/backend';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { history as route } from 'decap-cms-core/dist/esm/routing/history';
import combinedReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer';
import { store } from 'decap-cms-core/dist/esm/redux';
import english from 'decap-cms-locales/dist/esm/en';
import BooleanWidget from 'decap-cms-widget-boolean';
import FileWidget from 'decap-cms-widget-file';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { today } from '../dates/show-dates.ts';
import { allKinds, kinds, type KindName } from '../schema/index.ts';
import { prefillFromResource } from './prefill/prefill-from-resource.ts';
import { prefillTranslation } from './prefill/prefill-translation.ts';
import { prefillFromLink, takePrefill } from './prefill/prefill.ts';
import { samePictureOnce } from './prefill/same-picture-once.ts';
import { WordStart } from './prefill/word-start.ts';
import type { Decap, DecapMap } from './decap.ts';
import { findSameTitle } from './published/find-same-title.ts';
import { lookUpPublished } from './published/look-up.ts';
import { pathOf } from './published/entry-paths.ts';
import { addressField } from './fields/address-field.ts';
import { choiceField } from './fields/choice-field.ts';
import { dateField } from './fields/date-field.ts';
import { listLanguages } from './fields/list-languages.ts';
import { nameListButtons } from './fields/name-list-buttons.ts';
import { nameBars } from './screen-reader/name-bars.ts';
import { titleField } from './fields/title-field.ts';
import { keepNumbersFromWheel } from './fields/wheel.ts';
import { referenceField } from './fields/reference-field.ts';
import { addressBeside } from './files/address-beside.ts';
import { cropAgain } from './files/crop-again.ts';
import { addToPage, chooseFile, filePicker } from './files/file-picker.ts';
import { onFiles } from './files/on-files.ts';
import { stopStrayDrops } from './files/stop-stray-drops.ts';
import { clipReader } from './paste/clip-reader.ts';
import { ENTRY_NAME, makeConfig } from './form/config.ts';
import { draftOf } from './form/draft-of-entry.ts';
import { keepUnsavedText } from './form/unsaved-text.ts';
import { prefillEarlier } from './versions/prefill-earlier.ts';
import { showInDock } from './together/dock.ts';
import { make } from './review/make-element.ts';
import { keepLetters } from './form/keep-letters.ts';
import { writeOnceField } from './fields/write-once-field.ts';
import { chooseUnsaved, offerUnsavedText, type UnsavedOffer } from './form/offer-unsaved-text.ts';
import { lastingErrors } from './form/lasting-errors.ts';
import { markChanged } from './form/mark-changed.ts';
import { proposeFromLast } from './form/propose-from-last.ts';
import { callEntry } from './form/call-entry.ts';
import { formIsOpen } from './form/form-is-open.ts';
import { isFormAddress } from './form/is-form-address.ts';
import { isSaved } from './form/is-saved.ts';
import { withTitle } from './form/with-title.ts';
import { openActionsPicker } from './fields/open-actions.ts';
import { makeLabels } from './form/labels.ts';
import { BEFORE_PUBLISHING, NOT_ALL_TICKED } from './validation/before-publishing.ts';
import { describeStop } from './validation/validate-draft.ts';
import { sameAnswer } from './validation/same-answer.ts';
import { validateWithPublished } from './validation/validate-with-published.ts';
import { tickedLines } from './validation/ticked-lines.ts';
import { previewStyles } from './preview/preview-styles.ts';
import { previewFor } from './preview/preview.ts';
import { BACKEND, backendFor, canAsk, hasOurSignIn, hasRoles } from './repository/backends.ts';
import { readDraftsForLists, type DraftReader } from './repository/drafts-for-lists.ts';
import { nameNewEntry } from './repository/name-new-entry.ts';
import { namesSeen } from './repository/names-seen.ts';
import { askAsEditor, discardUnfinishedSave, findEntries, listDrafts, nameNow, pagesNow, quickBackend } from './repository/quick-backend.ts';
import { findSameTitleDraft } from './repository/same-title-draft.ts';
import { searchEntries, type SearchingBackend } from './repository/search-entries.ts';
import { refuseStale, STILL_THERE } from './repository/refuse-stale.ts';
import { checkKept } from './review/check-kept.ts';
import { beforeRemoval } from './removal/before-removal.ts';
import { fillInRetired } from './removal/fill-in-retired.ts';
import { askBeforeRemoval } from './removal/removal-dialog.ts';
import { fetchNotes } from './review/waiting.ts';
import { Sentence } from './sentence.ts';
import { showBeside } from './beside/show-beside.ts';
import { showComments } from './comments/form-comments.ts';
import { askGateway } from './review/ask-gateway.ts';
import { askPresence } from './presence/ask-presence.ts';
import { showPresence } from './presence/show-presence.ts';
import { offerComparison } from './together/offer-comparison.ts';
import { showInSteps } from './steps/form-steps.ts';
import { settleRefusedSaves } from './steps/refused-saves.ts';
import { startSaving } from './steps/start-saving.ts';
import { BOARD, leadElsewhere } from './lead-elsewhere.ts';
import { account } from './sign-in/account.ts';
import { cannotOpen } from './sign-in/cannot-open.ts';
import { forgetEverything } from './sign-in/forget-everything.ts';
import { DECAP_SESSION } from './sign-in/session.ts';
import { pageFormat, settingsFormat, SOURCE, toForm } from './rich-text/format.ts';
import { richTextControl } from './rich-text/rich-text-control.ts';
import { text as says } from './text.ts';

const decap = DecapCmsCore as unknown as Decap;
const notice = (message: string) => void store.dispatch(addNotification({ message, type: 'warning', dismissAfter: 20_000 }));
let keptOffer: UnsavedOffer | undefined;
keepLetters(store);
const drafts = readDraftsForLists(Backend.prototype as DraftReader, () => !isFormAddress(location.hash));
const reduce = combinedReducer();
store.replaceReducer((state, action) => drafts.correct(reduce(state, lastingErrors(action))));
const year = new Date().getFullYear();
// Some backends know no roles. There, anybody who can sign in can publish.
const role = hasRoles(BACKEND) ? (account.current()?.role ?? 'contributor') : 'foundation';

const lookUp = lookUpPublished();

decap.registerBackend('github', GitHubBackend);
decap.registerBackend('git-gateway', quickBackend({
  notice,
  lookUp,
  form: () => String(store.getState().entryDraft.get('key') ?? ''),
  refusedStale: () => compareVersions(),
  isOpen: (draft) => location.hash.startsWith(`#/collections/${draft.replace(/^cms\/([a-z]+)\//, '$1/entries/')}`),
  ...(hasOurSignIn(BACKEND) ? { cannotOpen, signedOut } : {}),
}));
decap.registerWidget([
  BooleanWidget, FileWidget, ImageWidget, ListWidget, NumberWidget, ObjectWidget, RelationWidget,
  SelectWidget, StringWidget, TextWidget,
].map((widget) => (widget === RelationWidget ? widget.Widget({ controlComponent: referenceField(widget.controlComponent, pagesNow) }) : widget.Widget())));
decap.registerWidget('markdown', richTextControl({ chooseFile, readClip: clipReader(lookUp, canAsk(BACKEND) ? askAsEditor : undefined), keepFile: addToPage, cropAgain, addressBeside: (name) => addressBeside(location.hash, name), onFiles, isSaving: () => Boolean(store.getState().entryDraft.getIn(['entry', 'isPersisting'])) }));
decap.registerWidget('word-start', WordStart);
decap.registerMediaLibrary(filePicker);
decap.registerLocale('en', makeLabels(english));

const format = { page: pageFormat, settings: settingsFormat };
const formatOf = (kind: KindName) => (kinds[kind].layout === 'single' ? format.settings : format.page);
searchEntries(Backend.prototype as SearchingBackend, findEntries);
decap.registerWidget('open-actions', openActionsPicker((group) => lookUp.file(`meetings/${group}`)));
decap.registerWidget('choice', choiceField());
decap.registerWidget('address', addressField);
decap.registerWidget('calendar', dateField(() => today(new Date())));
decap.registerWidget('language', choiceField(() => listLanguages(lookUp)));
decap.registerWidget('write-once', writeOnceField(pagesNow, () => role === 'foundation' && !store.getState().entryDraft.getIn(['entry', 'newRecord'])));
const ownName = () => String(store.getState().entryDraft.getIn(['entry', 'slug']) ?? '').replace(/\/index$/, '');
decap.registerWidget('headline', titleField(StringWidget.controlComponent, async (kind, title) => {
  const [published] = await findSameTitle(title, ownName(), (typed) => pagesNow().search(kind, typed));
  if (published) return { slug: published[0], title: published[1], isDraft: false };
  const draft = canAsk(BACKEND) ? await findSameTitleDraft((path) => askAsEditor('', path), kind, title, ownName()) : undefined;
  return draft && { ...draft, isDraft: true };
}, () => !ownName()));
const validate = sameAnswer((entry: DecapMap, kind: KindName) => validateWithPublished(draftOf(entry, kind, formatOf(kind)), lookUp, today(new Date())));
showInSteps({ validate, isReviewer: role === 'foundation' });
startSaving();
settleRefusedSaves(window);
keepNumbersFromWheel(document);
stopStrayDrops(document, notice);
nameListButtons(document);
nameBars(document);
const notesOf = (kind: KindName, slug: string) => fetchNotes(askAsEditor, kind, slug);

decap.registerCustomFormat('mdx-frontmatter', 'mdx', format.page);
decap.registerCustomFormat('fields-yaml', 'yml', format.settings);
for (const css of previewStyles) decap.registerPreviewStyle(css, { raw: true });
for (const { name } of allKinds) decap.registerPreviewTemplate(name, previewFor(name as KindName, { validate, notesOf }, role === 'foundation'));

decap.registerEventListener({
  name: 'preUnpublish',
  handler: async ({ entry }) => {
    await mustBeFresh(entry, STILL_THERE);
    const removed = { kind: entry.get('collection') as KindName, slug: String(entry.get('slug')).replace(/\/index$/, ''), values: (entry.get('data') as DecapMap).toJS() };
    await beforeRemoval(removed, { lookUp, pages: pagesNow(), ask: askBeforeRemoval, retire: (retirement) => fillInRetired(entry, retirement, today(new Date())) });
  },
});

decap.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const kind = entry.get('collection') as KindName;
    const data = withTitle(entry.get('data') as DecapMap, kind, notice);
    const { stopping } = await validate(entry, kind);
    // Unpublishing saves the page as it was, and no rule may stop that.
    const isAsItWas = draftOf(entry, kind, formatOf(kind)).text === data.get(SOURCE);
    if (stopping.length && !isAsItWas) throw new Sentence(describeStop(stopping));
    // Keep the text as it is now, whether or not the save succeeds.
    keptOffer?.saving('');
    if (!entry.get('newRecord')) {
      // The guard knows whether a draft has moved on. While a page without a draft is being saved, Decap lists it here too, but without its data.
      const isDraft = store.getState().editorialWorkflow.getIn(['entities', `${kind}.${String(entry.get('slug'))}`, 'data']);
      if (!isDraft) await mustBeFresh(entry);
      return data;
    }
    await discardUnfinishedSave();
    const names = new Set([...namesSeen(kind), ...(await listDrafts(kind))]);
    const name = await nameNewEntry(callEntry(kind, data), kind, async (name) => names.has(name) || (canAsk(BACKEND) ? (await nameNow(pathOf(kind, name))) !== null : (await lookUp.entry(kind, name)) !== undefined));
    keptOffer?.saving(name);
    return data.set(ENTRY_NAME, name);
  },
});

async function mustBeFresh(entry: DecapMap, says?: string): Promise<void> {
  const opened = { path: String(entry.get('path')), source: String(entry.getIn(['data', SOURCE]) ?? '') };
  if (canAsk(BACKEND)) await refuseStale(opened, nameNow, says).catch((error: unknown) => {
    if (error instanceof Sentence && !says) compareVersions();
    throw error;
  });
}

/** Offers to put what is in the form together with what somebody else has saved. */
function compareVersions(): void {
  offerComparison({ ask: askAsEditor, textOf: (entry, kind) => draftOf(entry, kind, formatOf(kind)).text, layOver: (text, source) => keptOffer?.layOver(text, source) });
}

decap.registerEventListener({
  name: 'prePublish',
  handler: async ({ entry }) => {
    const kind = entry.get('collection') as KindName;
    const { problems } = await validate(entry, kind);
    if (problems.length) throw new Sentence(says.left.inForm(problems.map(({ what }) => what)));
    const kept = canAsk(BACKEND) ? await checkKept(askAsEditor, kind, String(entry.get('slug')).replace(/\/index$/, ''), (draft) => validateWithPublished(draft, lookUp, today(new Date()))) : [];
    if (kept.length) throw new Sentence(says.left.inDraft(kept.map(({ what }) => what)));
    if (tickedLines((entry.get('data') as DecapMap).toJS()).size < BEFORE_PUBLISHING.length) throw new Sentence(NOT_ALL_TICKED);
  },
});

leadElsewhere();

/** Opens what the address names: a form or a list. Only once. */
export function startEditor(): void {
  if (location.hash === BOARD) return location.replace('/review/');
  // Decap notes the address when its code is loaded, which may be long before somebody chooses something on the desk.
  route.replace(location.hash.slice(1) || '/');
  if (account.current() || !hasOurSignIn(BACKEND)) void open();
  else location.replace(`/sign-in/?next=${encodeURIComponent((/[?&](from|adapt|translate|bring)=/.test(location.search) ? location.search : '') + location.hash)}`);
}

/** Leaves nothing behind, since other people may use the computer. */
async function signedOut(): Promise<void> {
  keptOffer?.stop();
  // Read first: once the session has ended, we no longer know whose it was.
  const email = account.current()?.email ?? store.getState().auth.user?.email;
  await account.signOut();
  await forgetEverything(email);
  location.assign('/sign-in/?out');
}

async function open(): Promise<void> {
  if (hasOurSignIn(BACKEND)) localStorage.setItem(DECAP_SESSION, JSON.stringify({ backendName: 'git-gateway' }));
  const given = new URLSearchParams(location.search).has('start') ? await takePrefill() : (prefillFromLink(location.search) ?? (await prefillFromResource(location.search, (path) => fetch(path))) ?? (await prefillTranslation(location.search, (path) => fetch(path))));
  const prefill = given && samePictureOnce(given);
  const proposed = prefill || !hasRoles(BACKEND) ? {} : await proposeFromLast(account.current()?.school, lookUp);
  const options = { role, proposed, school: hasRoles(BACKEND) ? account.current()?.school : undefined, address: location.origin, year, today: today(new Date()), backend: backendFor(BACKEND), prefill: prefill && { ...prefill, values: toForm(prefill.values) } };
  await bringEarlier();
  document.getElementById('opening')?.remove();
  keptOffer = offerUnsavedText({ prefilled: prefill ? describePrefill(location.search) : '', notice, isSaved });
  decap.init({ config: makeConfig(options) });
  const email = account.current()?.email;
  if (canAsk(BACKEND)) showBeside(askAsEditor);
  if (BACKEND.way === 'gateway' && email) showComments({ ask: askGateway(() => account.getToken(email)), titleOf: lookUp.titleOf });
  if (BACKEND.way === 'gateway' && email) showPresence({ presence: askPresence(() => account.getToken(email)), ask: askAsEditor, email, titleOf: lookUp.titleOf });
  if (!prefill) return;
  await formIsOpen();
  // None of it has been saved yet, so it can be, and is kept like what somebody types.
  markChanged();
  for (const { name, type, bytes } of prefill.pictures) await addToPage(new File([new Uint8Array(bytes)], name, { type }));
}

/** Keeps the text of the earlier version that the address asks for, so that its form opens with it. */
async function bringEarlier(): Promise<void> {
  const email = account.current()?.email;
  const earlier = email ? await prefillEarlier(location, askGateway(() => account.getToken(email)), email, Date.now()) : undefined;
  if (!earlier) return;
  // Once is enough: a reload keeps what has been typed since.
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  if (earlier.unsaved && keepUnsavedText(localStorage, earlier.unsaved)) chooseUnsaved(earlier.unsaved);
  const close = make('button', { type: 'button', click: () => showInDock('earlier') }, says.earlier.close);
  showInDock('earlier', make('section', { 'aria-label': says.earlier.title }, make('p', {}, earlier.message), close));
}

/** Names what a form was prefilled with. A file or a message is used only once, so its name is never the same twice. */
function describePrefill(search: string): string {
  return new URLSearchParams(search).has('start') ? `start ${crypto.randomUUID()}` : search;
}
