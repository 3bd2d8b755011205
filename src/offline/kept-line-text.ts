/** What the line above a kept copy of a page says. */
export const keptLineText = (isOnline: boolean, day: string) => `${isOnline ? 'The network is not answering.' : 'You are offline.'} This page is as it was on ${day}.`;
