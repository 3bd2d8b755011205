/** Reads the port from PORT; 4321 if it is not set. Throws a sentence for people if it is not a valid port number. */
export function readPort(asked: string | undefined): number {
  if (asked === undefined || asked === '') return 4321;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port >= 1 && port <= 65535) return port;
  throw new Error(`PORT is "${asked}". It should be a whole number from 1 to 65535, as in: PORT=4322 npm start`);
}
