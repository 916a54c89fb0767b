import type { AnswerOf } from '../api/act-types';
import { sessionStore } from './session-store';

/** Keeps who has just signed in with a code or a password. */
export function putSignedIn(
  { token, expiresAt, me }: AnswerOf<'sessions.logInStaff'>,
  { phoneKnown }: { readonly phoneKnown: boolean },
): void {
  if (token !== null) sessionStore.put({ token, expiresAt, me, phoneKnown, sandbox: false });
}
