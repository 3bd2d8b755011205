import { foundationHere } from '../foundation.ts';
import { NotOurAnswer, SignInRefused } from './identity-requests.ts';
import { scriptText } from './script-text.ts';

/** Which form somebody submitted. */
export type SignInStep = 'sign-in' | 'forgotten' | 'choose';

/** Says why signing in did not work and what to do, for somebody who only wants to get in. Never says whether a mailbox is known. */
export function explainSignIn(error: unknown, step: SignInStep): string {
  const { refused } = scriptText;
  if (error instanceof NotOurAnswer) return refused.notOurs;
  if (!(error instanceof SignInRefused)) return isUnreached(error) ? refused.notReached : refused.failed(foundationHere());
  const { status, retryAfter } = error;
  if (status === 429) return refused.tooOften(retryAfter);
  if (status >= 500) return refused.broken;
  if (step === 'choose') {
    return status === 422 ? refused.password : refused.usedLink;
  }
  if (status === 404 || status === 405) return refused.notSetUp(foundationHere());
  // The address is malformed. We never say whether it is known.
  if (step === 'forgotten') return refused.email;
  return refused.noMatch;
}

/** Whether there was no answer, or not in time. */
function isUnreached(error: unknown): boolean {
  return error instanceof TypeError || ['AbortError', 'TimeoutError'].includes((error as { name?: string } | null)?.name ?? '');
}
