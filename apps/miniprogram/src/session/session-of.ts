import type { AnswerOf } from '@linfa/contract';
import type { Session } from './session-store';

type SignedIn = AnswerOf<'sessions.logInStaff'>;
interface Known {
  readonly phoneKnown: boolean;
}

/** Who has just signed in with a code or a password; null where the server keeps the token in a cookie. */
export function sessionOf({ token, expiresAt, me }: SignedIn, { phoneKnown }: Known): Session | null {
  return token === null ? null : { token, expiresAt, me, phoneKnown, sandbox: false };
}
