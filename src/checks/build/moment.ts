/** The moment of a build: now, or the one in `SITE_TODAY`, so that tests build the same site every day. */
export function buildMoment(env: NodeJS.ProcessEnv): Date {
  if (!env.SITE_TODAY) return new Date();
  const moment = new Date(env.SITE_TODAY);
  if (Number.isNaN(moment.getTime())) throw new Error(`SITE_TODAY says "${env.SITE_TODAY}". It should be a day that exists, such as 2026-11-23.`);
  return moment;
}
