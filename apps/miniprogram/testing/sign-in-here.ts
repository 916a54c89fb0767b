import { sessionStore } from '../src/session/session-store';

/** Signs a resident in on this phone, without a server. */
export function signInHere(token = 'token'): void {
  sessionStore.put({
    token,
    expiresAt: '2030-01-01T00:00:00.000Z',
    me: { person: { id: 'p', name: '王老五', phone: '138****0001' }, kind: 'resident', roles: [], account: null },
    phoneKnown: true,
    sandbox: false,
  });
}
