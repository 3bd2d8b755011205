/**
 * `npm run bench`: how fast and how small we are, and beside whom.
 *
 *   npm run bench                     how long it takes to build: build.ts has its options
 *   npm run bench -- search           how well the search answers: search/bench.ts has its options
 *   npm run bench -- takeaway         what the files cost that people download: takeaway.ts has its options
 */
if (process.argv[2] === 'search') {
  await import('./search/bench.ts').catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
else if (process.argv[2] === 'takeaway') {
  process.argv.splice(2, 1);
  await import('./takeaway.ts');
}
else await import('./build.ts');

export {};
