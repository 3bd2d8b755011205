import { foundationHere } from '../foundation.ts';
import { NotOurAnswer, SignInRefused } from './identity-requests.ts';

/** Which form somebody submitted. */
export type SignInStep = 'sign-in' | 'forgotten' | 'choose';

/** Says why signing in did not work and what to do, for somebody who only wants to get in. Never says whether a mailbox is known. */
export function explainSignIn(error: unknown, step: SignInStep): string {
  if (error instanceof NotOurAnswer) return 'Something else answered in our place: perhaps the page of a guest network, or a filter. Open any other website first, and then try again.';
  if (!(error instanceof SignInRefused)) return isUnreached(error) ? 'We could not be reached. Check that you are on the internet, and try again.' : `Signing in did not work. Try again, or ask ${foundationHere()} for help.`;
  const { status, retryAfter } = error;
  if (status === 429) return `There were too many attempts in a short time. Wait ${retryAfter && retryAfter < 60 ? `${retryAfter} seconds` : 'a minute'}, and try again.`;
  if (status >= 500) return 'Signing in does not work at the moment. It is not your fault. Try again in a few minutes.';
  if (step === 'choose') {
    return status === 422
      ? 'This password was not accepted. Choose another, of at least 10 characters.'
      : 'This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.';
  }
  if (status === 404 || status === 405) return `Signing in is not set up on this site. It is not your fault; please tell ${foundationHere()}.`;
  // The address is malformed. We never say whether it is known.
  if (step === 'forgotten') return 'Check the e-mail address, and try again.';
  return 'That e-mail address and password do not match. Check both, or choose a new password.';
}

/** Whether there was no answer, or not in time. */
function isUnreached(error: unknown): boolean {
  return error instanceof TypeError || ['AbortError', 'TimeoutError'].includes((error as { name?: string } | null)?.name ?? '');
}
