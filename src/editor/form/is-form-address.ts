/** Whether an address of the editor, such as `#/collections/resources/entries/wet-play-plan/index`, opens a form and not a list. */
export function isFormAddress(hash: string): boolean {
  return /^#\/collections\/[^/?]+\/(?:new|entries\/)/.test(hash);
}
