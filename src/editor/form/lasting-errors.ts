/** One of Decap’s actions, as far as it concerns its messages. */
export interface Action {
  type: string;
  payload?: { type?: string; dismissAfter?: number; [more: string]: unknown };
}

/** How long an error is shown at least, in milliseconds. Ours say where, what and what to do, which takes longer to read than Decap allows. */
const LONG_ENOUGH = 20_000;

/** Makes a message about an error stay until it can have been read. It can be closed at any time. Other actions stay as they are. */
export function lastingErrors<A extends Action>(action: A): A {
  const { payload } = action;
  if (action.type !== 'NOTIFICATION_SEND' || payload?.type !== 'error' || !payload.dismissAfter || payload.dismissAfter >= LONG_ENOUGH) return action;
  return { ...action, payload: { ...payload, dismissAfter: LONG_ENOUGH } };
}
