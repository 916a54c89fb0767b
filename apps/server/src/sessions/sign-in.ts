import type { Answer } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { holdingsOf, type Actor } from '../http/actor.ts';
import type { Person } from '../people/person.entity.ts';
import { openSession } from './open-session.ts';
import { presentMe } from './present-me.ts';
import { Session } from './session.entity.ts';

export interface SignIn {
  readonly act: string;
  readonly person: Person;
  readonly kind: Actor['kind'];
  /** Hands the token to the browser in an http-only cookie, which no script can read, instead of in the answer. */
  readonly useCookie?: boolean;
  readonly mustChange?: boolean;
}

/** Opens a session, records it and says who is signed in now. */
export async function signIn(
  context: ActContext,
  { act, person, kind, useCookie = false, mustChange = false }: SignIn,
): Promise<Answer<'sessions', 'logInStaff'>> {
  const { em, now, today } = context;
  await endOwnBefore(context, person, kind);
  const { session, token } = await openSession(em, person, kind, now, { mustChange });
  const actor: Actor = {
    personId: person.id,
    sessionId: session.id,
    kind,
    mustChange,
    holdings: await holdingsOf(em, person.id, kind, today),
  };
  recordAct({ ...context, actor }, { act, thing: `session:${session.id}`, to: 'open' });
  if (useCookie) context.setToken(token, session.expiresAt);
  return {
    token: useCookie ? null : token,
    expiresAt: session.expiresAt.toISOString(),
    me: await presentMe({ ...context, actor }),
  };
}

/** Whoever signs in anew with the old token at hand has no more use for it. */
async function endOwnBefore(context: ActContext, person: Person, kind: Actor['kind']): Promise<void> {
  const { em, actor, now } = context;
  if (actor?.personId !== person.id || actor.kind !== kind) return;
  await em.nativeUpdate(Session, { id: actor.sessionId }, { revokedAt: now });
  recordAct(context, { act: 'sessions.logOut', thing: `session:${actor.sessionId}`, from: 'open', to: 'revoked' });
}
