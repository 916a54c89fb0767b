import { createApi } from '../api/create-api';
import { send } from '../api/send';
import { sessionStore, type Session } from './session-store';

/** Puts a new session of the same person in place of the old one; false, and nothing changed, when it is another's. The one that is not kept is ended. */
export function replaceSession(fresh: Session): boolean {
  const old = sessionStore.get();
  const same = old === null || old.me.person.id === fresh.me.person.id;
  // What waits on the phone for a network stays open under the same person's keys.
  const keys = old?.keys ? { keys: old.keys } : {};
  if (same) sessionStore.put({ ...fresh, ...keys, phoneKnown: fresh.phoneKnown || old?.phoneKnown === true });
  const left = same ? old : fresh;
  if (left) endQuietly(left.token);
  return same;
}

/** It ends by itself in time where the network does not reach. */
function endQuietly(token: string): void {
  const api = createApi({
    base: LINFA_API,
    send,
    token: () => token,
    renew: () => Promise.resolve(false),
    over: () => undefined,
  });
  api.sessions.logOut({}).catch(() => undefined);
}
