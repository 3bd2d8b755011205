/** The sentences of the self-review. */
export const text = {
  /** The first choice of the two lists beside each thing to do next, while nothing is chosen. */
  chooseRole: 'Choose a role',
  chooseTerm: 'Choose a term',
};
