/** What keeps a draft saved while somebody writes. */
export interface KeepSaving {
  /** Hears of each change of the form: which form it is, whether something in it is not saved, and whether it has been saved as a draft before. */
  changed(form: { name: string; isUnsaved: boolean; isDraft: boolean }): void;
}

/** A minute: how long somebody writes before their draft is saved, in milliseconds. */
const MINUTE = 60_000;

/** How long to wait after a save was refused, so that nobody is told of the same thing each minute, in milliseconds. */
const AFTER_REFUSAL = 5 * MINUTE;

/**
 * Saves a draft each minute while somebody writes, once it has been saved by hand: before that, nobody has said that they want it kept. `save`
 * resolves with whether it was saved.
 */
export function keepSaving(save: () => Promise<boolean>, wait: (act: () => void, milliseconds: number) => unknown = setTimeout): KeepSaving {
  let now = { name: '', isUnsaved: false, isDraft: false };
  let turn = 0;
  let isWaiting = false;
  const later = (milliseconds: number) => {
    isWaiting = true;
    const mine = turn;
    wait(() => {
      if (mine !== turn) return;
      isWaiting = false;
      if (now.isUnsaved && now.isDraft) void save().then((isSaved) => mine === turn && !isSaved && now.isUnsaved && later(AFTER_REFUSAL));
    }, milliseconds);
  };
  return {
    changed(form) {
      if (form.name !== now.name) [turn, isWaiting] = [turn + 1, false];
      now = form;
      if (form.isUnsaved && form.isDraft && !isWaiting) later(MINUTE);
    },
  };
}
