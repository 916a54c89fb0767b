import type { AnswerOf } from '@linfa/contract';
import type { Role } from '@linfa/domain';
import { createContext, useContext } from 'react';

export type Me = AnswerOf<'sessions.me'>;

export const SessionContext = createContext<Me | null>(null);

/** Who is signed in. Pages stand behind the gate, so that somebody always is. */
export function useMe(): Me {
  const me = useContext(SessionContext);
  if (me === null) throw new Error('outside the session gate');
  return me;
}

/** The roles that somebody holds anywhere. */
export function rolesOf(me: Me): ReadonlySet<Role> {
  return new Set(me.roles.map(({ role }) => role as Role));
}
