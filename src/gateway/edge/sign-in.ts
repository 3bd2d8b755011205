/** Answers the sign-in form of the published site when it is submitted before its script has loaded: a Netlify Edge Function. */
import { answerEarlyForm } from '../early-form.ts';

export const config = { path: ['/sign-in', '/sign-in/*'], method: 'POST' };

export default answerEarlyForm;
