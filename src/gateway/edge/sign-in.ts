/** What answers the sign-in form where the site is published, when its script is late: a Netlify Edge Function. */
import { answerEarlyForm } from '../early-form.ts';

export const config = { path: ['/sign-in', '/sign-in/*'], method: 'POST' };

export default answerEarlyForm;
