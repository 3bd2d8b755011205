/** Makes work that begins only when all that was asked of it before is done, whether that went well or not. */
export function oneAfterAnother<Given, Made>(work: (given: Given) => Promise<Made>): (given: Given) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const made = last.then(() => work(given));
    last = made.catch(() => undefined);
    return made;
  };
}
