/** The sentences of the pages about visits. */
export const text = {
  /** What the form that asks for places says when something is missing. `left` is the number of places. */
  request: {
    roles: 'Write the roles of those who are coming',
    count: 'Write how many of you are coming',
    wrongCount: (left: number | undefined) => (left === undefined ? 'Write how many of you are coming, as a number' : `Write a number from 1 to ${left}. There ${left === 1 ? 'is 1 place' : `are ${left} places`} left`),
  },
};
