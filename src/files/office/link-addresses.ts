/** A path on somebody's computer or on a school's network, which often contains a person's name. */
const LOCAL_PATH = /(?:^|[^a-z])[a-z]:[\\/](?!\/)|\\\\[\w.$-]+\\|file:\/|(?<![\w.:/-])\/(?:Users|home)\/[^/]+\/|:Users:[^:]+:/i;

/** Whether an address may stay as a link: the web and mailboxes. */
export function isOpenAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s\\]|mailto:[^\s\\])/i.test(address.trim());
}

/** Whether a text is or contains a path on somebody's computer. */
export function isLocalPath(words: string): boolean {
  return LOCAL_PATH.test(words);
}
